#include "models/c_words.h"

#include <QSet>

namespace wqlab {
namespace {

const QSet<QString> &keywords() {
    static const QSet<QString> words{
        QStringLiteral("auto"),     QStringLiteral("break"),    QStringLiteral("case"),
        QStringLiteral("char"),     QStringLiteral("const"),    QStringLiteral("continue"),
        QStringLiteral("default"),  QStringLiteral("do"),       QStringLiteral("double"),
        QStringLiteral("else"),     QStringLiteral("enum"),     QStringLiteral("extern"),
        QStringLiteral("float"),    QStringLiteral("for"),      QStringLiteral("goto"),
        QStringLiteral("if"),       QStringLiteral("inline"),   QStringLiteral("int"),
        QStringLiteral("long"),     QStringLiteral("return"),   QStringLiteral("short"),
        QStringLiteral("signed"),   QStringLiteral("sizeof"),   QStringLiteral("static"),
        QStringLiteral("struct"),   QStringLiteral("switch"),   QStringLiteral("typedef"),
        QStringLiteral("union"),    QStringLiteral("unsigned"), QStringLiteral("void"),
        QStringLiteral("volatile"), QStringLiteral("while"),    QStringLiteral("bool"),
        QStringLiteral("true"),     QStringLiteral("false")};
    return words;
}

// escaped: spaces are kept, as the text is shown without wrapping.
QString escaped(QStringView text) {
    return text.toString().toHtmlEscaped().replace(u' ', QStringLiteral("&nbsp;"));
}

QString comment(QStringView text) {
    return QStringLiteral("<i>") + escaped(text) + QStringLiteral("</i>");
}

qsizetype endOfString(QStringView line, qsizetype from) {
    const QChar quote = line[from];
    for (qsizetype i = from + 1; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return line.size();
}

}  // namespace

QString expandTabs(const QString &line, int width) {
    QString out;
    for (const QChar c : line) {
        if (c == u'\t')
            out += QString(width - out.size() % width, u' ');
        else if (c != u'\r')
            out += c;
    }
    return out;
}

QString CWords::html(const QString &text) {
    const QStringView line(text);
    QString out;
    qsizetype i = 0;
    while (i < line.size()) {
        if (in_comment_ || line.mid(i).startsWith(u"/*")) {
            const qsizetype end = line.indexOf(u"*/", in_comment_ ? i : i + 2);
            const qsizetype stop = end < 0 ? line.size() : end + 2;
            out += comment(line.mid(i, stop - i));
            in_comment_ = end < 0;
            i = stop;
        } else if (line.mid(i).startsWith(u"//")) {
            out += comment(line.mid(i));
            i = line.size();
        } else if (line[i] == u'"' || line[i] == u'\'') {
            const qsizetype end = endOfString(line, i);
            out += escaped(line.mid(i, end - i));
            i = end;
        } else if (line[i].isLetter() || line[i] == u'_' || line[i] == u'#') {
            qsizetype end = i + 1;
            while (end < line.size() && (line[end].isLetterOrNumber() || line[end] == u'_'))
                ++end;
            const QStringView word = line.mid(i, end - i);
            const bool strong = word.startsWith(u'#') || keywords().contains(word.toString());
            out += strong ? QStringLiteral("<b>") + escaped(word) + QStringLiteral("</b>")
                          : escaped(word);
            i = end;
        } else {
            out += escaped(line.mid(i, 1));
            ++i;
        }
    }
    return out;
}

}  // namespace wqlab
