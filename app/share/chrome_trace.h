// chrome_trace.h: a run for Perfetto's and Chrome's trace viewers.
#pragma once
#include <QByteArray>

#include "session/recording.h"

namespace wqlab {

// chrome_trace: the recording in Chrome's JSON trace event format; times in us since the start of the run. Process 0
// has a row for each CPU with who held it; process 1 a row for each task with its API calls and the works that it
// executed; a counter for each pool's nr_running; an instant for each line of the log.
// Format: "Trace Event Format", as ui.perfetto.dev reads it.
QByteArray chrome_trace(const Recording &recording);

}  // namespace wqlab
