// text.h: records as lines of ftrace's text format.
#pragma once
#include <string>

#include "trace/record.h"

namespace wqlab::trace {

// append_line: the line of an event, newline included, exactly as /sys/kernel/tracing/trace has it.
void append_line(const Record &record, std::string &out);
// append_legend: the comment lines that ftrace writes above the columns.
void append_legend(int cpus, std::string &out);

}  // namespace wqlab::trace
