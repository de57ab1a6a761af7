#include "lessons/variation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "lessons/lesson_words.h"
#include "session/runner_process.h"

namespace wqlab {

namespace {

struct VariationWords {
    Q_DECLARE_TR_FUNCTIONS(variation)
};

}  // namespace

bool parseVariation(const QString &text, Variation *variation, QString *problem) {
    static const QRegularExpression edit(QStringLiteral("^`([^`]+)` becomes `([^`]*)`$"));
    static const QRegularExpression option(QStringLiteral("^(\\w+)=(\\S+)$"));
    *variation = {Variation::None, text, {}, {}};
    if (const auto m = edit.match(text); m.hasMatch())
        *variation = {Variation::Edit, text, m.captured(1), m.captured(2)};
    else if (const auto o = option.match(text); o.hasMatch())
        *variation = {Variation::Option, text, o.captured(1), o.captured(2)};
    if (variation->kind != Variation::None) return true;
    *problem = LessonWords::tr("\"%1\" is neither NAME=VALUE nor `OLD` becomes `NEW`").arg(text);
    return false;
}

QString shortVariation(const QString &text) {
    Variation v;
    QString problem;
    if (!parseVariation(text, &v, &problem) || v.kind != Variation::Edit) return text;
    return v.after.isEmpty() ? VariationWords::tr("without %1").arg(v.before) : v.after;
}

bool applyVariation(const Variation &v, RunOptions *options, QString *source) {
    if (v.kind == Variation::Edit) {
        if (source->count(v.before) != 1) return false;
        source->replace(v.before, v.after);
    } else if (v.before == QStringLiteral("cpus")) {
        options->cpus = v.after.toInt();
    } else if (v.before == QStringLiteral("seed")) {
        options->seed = v.after.toLongLong();
    } else if (v.before == QStringLiteral("mode")) {
        options->mode = v.after;
    } else if (v.before == QStringLiteral("kernel")) {
        options->kernel = v.after;
    } else if (v.before == QStringLiteral("config")) {
        options->config = v.after;
    } else if (v.kind == Variation::Option) {
        const QString name = v.before + QLatin1Char('=');
        options->params.removeIf([&name](const QString &p) { return p.startsWith(name); });
        options->params << name + v.after;
    }
    return true;
}

}  // namespace wqlab
