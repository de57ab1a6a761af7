#include "models/run_gate.h"

#include <QFile>
#include <QFileInfo>
#include <utility>

namespace wqlab {

bool RunGate::show(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    file_ = path;
    bytes_ = file.readAll();
    about_ = run_about(bytes_);
    emit changed();
    return true;
}

QString RunGate::name() const {
    return about_.view.name.isEmpty() ? QFileInfo(file_).fileName() : about_.view.name;
}

QStringList RunGate::remarks() const {
    QStringList lines;
    for (const QString &lever : about_.levers)
        lines << tr("lever: %1").arg(lever);
    for (const Note &note : about_.view.notes)
        lines << tr("note: %1").arg(note.text);
    constexpr int most = 6;
    return lines.mid(0, most);
}

QStringList RunGate::source() const {
    QStringList lines = about_.source;
    return lines.replaceInStrings(QStringLiteral("\t"), QStringLiteral("        "));
}

QString RunGate::told() const {
    return canRun() ? tr("This module comes from elsewhere. Nothing of it has run. It will run in a process of its own "
                         "that may "
                         "touch no file, no socket and no other process.")
                    : tr("%1 It cannot run here; this is what it holds.").arg(about_.problem);
}

void RunGate::yes() {
    if (!waiting() || !about_.problem.isEmpty())
        return;
    const QString file = std::exchange(file_, QString());
    emit changed();
    emit agreed(file, bytes_);
}

void RunGate::no() {
    file_.clear();
    emit changed();
}

}  // namespace wqlab
