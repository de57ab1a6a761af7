// ftrace_text.h: a recording as text in the format of /sys/kernel/tracing/trace, as it was read.
#pragma once
#include <QByteArray>

#include "session/recording.h"

namespace wqlab {

// ftrace_text: the legend, the run's recipe where there is one, and each event as a line.
QByteArray ftrace_text(const Recording &recording);
// trace_line: one event, without a newline.
QByteArray trace_line(const TraceEvent &event);

}  // namespace wqlab
