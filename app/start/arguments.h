// arguments.h: the command line of wqlab.
#pragma once
#include <QSize>
#include <QString>
#include <QStringList>

namespace wqlab {

struct Arguments {
    QString source;  // lesson, module, trace or run; empty: the first lesson
    QString at;  // number of an event as the window counts them, start, end or a selector; empty:
                 // the source's own
    QString screenshot;  // file, empty: a window
    QString check;  // folder of a course or of a lesson; empty: a window
    QString language;  // name or .qm file; empty: the system's
    QString theme;  // dark, light or empty
    QSize size{1440, 900};
    int lessonStep = 0;  // from 1; 0: the first
    int tab = -1;  // of the side pane, from 0; -1: the source's own
    int type = 0;  // size of letters in percent; 0: as kept
    QString select;  // name of what is selected
    bool present = false;  // before an audience
    bool home = false;  // the start page
    bool stillMotion = false;
    QString problem;  // one sentence; the rest is not to be used then
    bool help = false;
};

// parseArguments: list as main() has it, the program's name first.
Arguments parseArguments(const QStringList &list);
QString usage();

}  // namespace wqlab
