// run_about.h: what a run file is, read without running anything: what it holds is text.
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include "share/run_file.h"

namespace wqlab {

struct RunAbout {
    View view;
    QString module;         // name of the module's file
    QStringList source;     // its text
    QStringList levers;     // control lines
    int choices = 0;
    QString made;           // "Linux 6.1 · 4 CPUs · gcc 12.2.0"
    QString problem;        // why it cannot be replayed, one sentence; empty: it can
};

RunAbout run_about(const QByteArray &file);

}  // namespace wqlab
