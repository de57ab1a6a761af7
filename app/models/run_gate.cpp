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
    return lines;
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
