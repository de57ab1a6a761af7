// fork.h: a run that goes as another did up to one of its events, and there another CPU moves or a lever is pulled.
#pragma once
#include <QByteArray>
#include <QString>
#include <QVector>

#include "session/recording.h"

namespace wqlab {

// forked_run: the text of a run file. event: a wq_choice of the recording; cpu: one that could have moved there.
// Before it the new run is the old one to the byte; behind it the machine chooses in fixed order. Empty, with a
// sentence in problem, when it cannot be: the recording is no stepped run of ours, or that CPU could not move.
QByteArray forked_run(const Recording &recording, int event, int cpu, QString *problem);
// pulled_run: the same, with a control line that is carried out when the first `events` events have come. The old
// run's own control lines stay, but for those that waited for a later event.
QByteArray pulled_run(const Recording &recording, int events, const QString &line, QString *problem);
// movable: the CPUs that could move at a choice.
QVector<int> movable(const TraceEvent &choice);

}  // namespace wqlab
