// wqlab: the window.
#include <QGuiApplication>
#include <cstdio>

#include "start/arguments.h"
#include "start/check.h"
#include "start/language.h"
#include "start/screenshot.h"
#include "start/shell.h"

// speak: false, with the reason on standard error, when that language cannot be had.
static bool speak(const QString &language) {
    QString problem;
    const bool can = wqlab::useLanguage(language, &problem);
    if (!can)
        std::fprintf(stderr, "wqlab: %s\n", qPrintable(problem));
    return can;
}

int main(int argc, char **argv) {
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list << QString::fromLocal8Bit(argv[i]);
    const wqlab::Arguments arguments = wqlab::parseArguments(list);
    if (arguments.help || !arguments.problem.isEmpty()) {
        if (!arguments.problem.isEmpty())
            std::fprintf(stderr, "wqlab: %s\n", qPrintable(arguments.problem));
        std::fputs(qPrintable(wqlab::usage()), arguments.help ? stdout : stderr);
        return arguments.help ? 0 : 2;
    }
    if (!arguments.check.isEmpty()) {
        QCoreApplication app(argc, argv);
        return speak(arguments.language) ? wqlab::checkLessons(arguments.check) : 2;
    }
    if (!arguments.screenshot.isEmpty())
        wqlab::prepareScreenshot();

    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("wqlab"));
    if (!speak(arguments.language))
        return 2;
    wqlab::Shell shell(arguments);
    if (!arguments.screenshot.isEmpty())
        wqlab::takeScreenshot(&shell, arguments.screenshot);
    return shell.show() ? app.exec() : 1;
}
