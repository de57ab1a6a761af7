#include "start/arguments.h"

namespace wqlab {
namespace {

bool parseSize(const QString &text, QSize *size) {
    const QStringList parts = text.split(u'x');
    bool wide = false, high = false;
    const QSize s(parts.value(0).toInt(&wide), parts.value(1).toInt(&high));
    if (parts.size() != 2 || !wide || !high || s.width() < 320 || s.height() < 240 ||
        s.width() > 8192 || s.height() > 8192)
        return false;
    *size = s;
    return true;
}

// take: the option's value; false when it is missing.
bool take(const QStringList &list, qsizetype *i, QString *value) {
    if (*i + 1 >= list.size())
        return false;
    *value = list[++*i];
    return true;
}

// option: reads the option at *i. Empty when it was fine, else what is wrong.
QString option(const QStringList &list, qsizetype *i, Arguments *a) {
    const QString name = list[*i];
    QString value;
    const bool flag =
        name == u"--home" || name == u"--present" || name == u"--reduced-motion" || name == u"--help" || name == u"-h";
    if (!flag && !take(list, i, &value))
        return name.startsWith(u"--") ? QStringLiteral("The option %1 needs a value.").arg(name)
                                      : QStringLiteral("There is no option %1.").arg(name);
    if (name == u"--home") {
        a->home = true;
    } else if (name == u"--present") {
        a->present = true;
    } else if (name == u"--lesson") {
        if (!a->source.isEmpty())
            return QStringLiteral("One thing can be opened at a time; \"%1\" is a second.").arg(value);
        a->source = value;
    } else if (name == u"--select") {
        a->select = value;
    } else if (name == u"--tab") {
        static const QStringList tabs{QStringLiteral("code"), QStringLiteral("inspect"), QStringLiteral("log"),
                                      QStringLiteral("events"), QStringLiteral("tasks")};
        a->tab = int(tabs.indexOf(value));
        if (a->tab < 0)
            return QStringLiteral("--tab is one of %1, not \"%2\".").arg(tabs.join(QStringLiteral(", ")), value);
    } else if (name == u"--type") {
        bool number = false;
        a->type = value.toInt(&number);
        if (!number || a->type < 100 || a->type > 200)
            return QStringLiteral("--type is a percentage from 100 to 200, not \"%1\".").arg(value);
    } else if (name == u"--reduced-motion") {
        a->stillMotion = true;
    } else if (name == u"--help" || name == u"-h") {
        a->help = true;
    } else if (name == u"--at") {
        a->at = value;
    } else if (name == u"--screenshot") {
        a->screenshot = value;
    } else if (name == u"--check") {
        a->check = value;
    } else if (name == u"--language") {
        a->language = value;
    } else if (name == u"--theme") {
        a->theme = value;
        if (value != u"dark" && value != u"light")
            return QStringLiteral("--theme is dark or light, not \"%1\".").arg(value);
    } else if (name == u"--size") {
        if (!parseSize(value, &a->size))
            return QStringLiteral("--size is WIDTHxHEIGHT in pixels, not \"%1\".").arg(value);
    } else if (name == u"--lesson-step") {
        bool number = false;
        a->lessonStep = value.toInt(&number);
        if (!number || a->lessonStep < 1)
            return QStringLiteral("--lesson-step is a number from 1, not \"%1\".").arg(value);
    } else {
        return QStringLiteral("There is no option %1.").arg(name);
    }
    return {};
}

}  // namespace

Arguments parseArguments(const QStringList &list) {
    Arguments a;
    for (qsizetype i = 1; i < list.size() && a.problem.isEmpty(); ++i) {
        if (list[i].startsWith(u'-') && list[i].size() > 1)
            a.problem = option(list, &i, &a);
        else if (a.source.isEmpty())
            a.source = list[i];
        else
            a.problem = QStringLiteral("One thing can be opened at a time; \"%1\" is a second.")
                            .arg(list[i]);
    }
    return a;
}

QString usage() {
    return QStringLiteral(
        "usage: wqlab [LESSON | MODULE.c | TRACE | RUN] [--lesson LESSON] [--at EVENT] [--lesson-step N]\n"
        "             [--select NAME] [--tab code|inspect|log|events|tasks] [--present] [--home]\n"
        "             [--screenshot FILE] [--theme dark|light] [--size WxH] [--type PERCENT] [--reduced-motion]\n"
        "             [--language NAME]\n"
        "       wqlab --check FOLDER\n"
        "  without a source: the first lesson\n"
        "  --at EVENT         number of an event as the window counts them, start, end, or a "
        "selector such as\n"
        "                     \"execute_start work1 #2\"\n"
        "  --screenshot FILE  renders without a display, writes a PNG (or an SVG drawing) and ends\n"
        "  --language NAME    de for wqlab_de.qm, or a .qm file; without it the system's, where there is one\n"
        "  --check FOLDER     tries every lesson in FOLDER and prints what is wrong with it as FILE:LINE: TEXT\n");
}

}  // namespace wqlab
