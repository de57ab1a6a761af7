#include "pseudo_language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace wqlab {
namespace {

constexpr QChar open_mark = u'«', close_mark = u'»';

QString run(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(WQLAB_SOURCE));
    process.start(program, arguments);
    const bool fine = process.waitForFinished(60000) && process.exitCode() == 0;
    return fine ? QString() : program + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError());
}

// translated: the source between marks, with letters behind it, as most languages need more room than English.
QString translated(const QString &source) {
    return open_mark + source + QString(source.size() / 3, u'e').prepend(source.size() > 3 ? u" " : u"") + close_mark;
}

// translateAll: every message of the file, in each of its numbers.
QString translateAll(const QString &ts) {
    static const QRegularExpression message(QStringLiteral("<source>(.*?)</source>.*?</message>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QString out;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &m : message.globalMatch(ts)) {
        const QString words = translated(m.captured(1));
        QString whole = m.captured(0);
        whole.replace(QStringLiteral(" type=\"unfinished\""), QString());
        whole.replace(QStringLiteral("<translation></translation>"),
                      QStringLiteral("<translation>%1</translation>").arg(words));
        whole.replace(QStringLiteral("<numerusform></numerusform>"),
                      QStringLiteral("<numerusform>%1</numerusform>").arg(words));
        out += ts.mid(from, m.capturedStart() - from) + whole;
        from = m.capturedEnd();
    }
    return out + ts.mid(from);
}

}  // namespace

QString makePseudoLanguage(const QString &folder) {
    const QString ts = QDir(folder).filePath(QStringLiteral("wqlab_de.ts"));
    QString problem = run(QStringLiteral(WQLAB_LUPDATE), {QStringLiteral("-silent"), QStringLiteral("-I"),
                                                          QStringLiteral("app"), QStringLiteral("-target-language"),
                                                          QStringLiteral("de"), QStringLiteral("app"),
                                                          QStringLiteral("qml"), QStringLiteral("-ts"), ts});
    if (!problem.isEmpty())
        return problem;
    QFile file(ts);
    if (!file.open(QIODevice::ReadWrite))
        return file.errorString();
    const QString all = translateAll(QString::fromUtf8(file.readAll()));
    file.resize(0);
    file.write(all.toUtf8());
    file.close();
    return run(QStringLiteral(WQLAB_LRELEASE), {QStringLiteral("-silent"), ts});
}

QString unmarked(const QString &text) {
    QString left;
    int depth = 0;
    for (const QChar c : text) {
        if (c == close_mark)
            left += u' ';
        depth += (c == open_mark) - (c == close_mark);
        if (depth == 0 && c != close_mark)
            left += c;
    }
    return left;
}

}  // namespace wqlab
