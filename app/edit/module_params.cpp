#include "edit/module_params.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace wqlab {

namespace {

struct ParamWords {
    Q_DECLARE_TR_FUNCTIONS(module_params)
};

QString without_comments(QString source) {
    static const QRegularExpression comment(QStringLiteral("/\\*.*?\\*/|//[^\\n]*"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return source.replace(comment, QStringLiteral(" "));
}

// joined: string literals that follow one another, without their quotes.
QString joined(const QString &literals) {
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString text;
    for (auto it = literal.globalMatch(literals); it.hasNext();) text += it.next().captured(1);
    text.replace(QStringLiteral("\\\""), QStringLiteral("\""));
    return text.replace(QStringLiteral("\\n"), QStringLiteral(" ")).trimmed();
}

QString initial_of(const QString &source, const QString &variable) {
    const QRegularExpression definition(
        QStringLiteral("\\b%1\\s*(?:\\[[^\\]]*\\])?\\s*=\\s*(\\{[^}]*\\}|\"[^\"]*\"|[^;,]+)").arg(variable));
    const auto match = definition.match(source);
    if (!match.hasMatch()) return {};
    const QString value = match.captured(1).simplified();
    if (value.startsWith(QLatin1Char('"'))) return joined(value);
    return value.startsWith(QLatin1Char('{')) ? value.mid(1, value.size() - 2).remove(QLatin1Char(' ')) : value;
}

}  // namespace

std::vector<ModuleParam> module_params(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("\\bmodule_param(_named|_array|_string)?\\s*\\(([^;]*?)\\)\\s*;"));
    static const QRegularExpression described(
        QStringLiteral("\\bMODULE_PARM_DESC\\s*\\(\\s*(\\w+)\\s*,((?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)\\s*\\)"));
    const QString source = without_comments(text);
    std::vector<ModuleParam> params;
    for (auto it = form.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        QStringList words;
        for (const QString &word : match.captured(2).split(QLatin1Char(','))) words << word.trimmed();
        const QString kind = match.captured(1);
        ModuleParam p;
        p.name = words.value(0);
        const bool named = kind == u"_named", string = kind == u"_string";
        const QString variable = named || string ? words.value(1) : p.name;
        p.type = string ? QStringLiteral("string") : words.value(named ? 2 : 1);
        if (kind == u"_array") p.type = ParamWords::tr("array of %1").arg(p.type);
        p.initial = initial_of(source, variable);
        if (!p.name.isEmpty()) params.push_back(p);
    }
    for (auto it = described.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        for (ModuleParam &p : params)
            if (p.name == match.captured(1)) p.description = joined(match.captured(2));
    }
    return params;
}

}  // namespace wqlab
