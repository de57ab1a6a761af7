// significance.h: which events a step stops at.
#pragma once
#include "trace/trace_event.h"

namespace wqlab {

// Significance: main is what the picture changes by for a reader of the lesson; detail is how the engine does it
// (lists, counters, bits, wake-ups); bookkeeping is told to tools (choices, homes, boot).
enum class Significance { bookkeeping = 0, detail = 1, main = 2 };

Significance significance(const TraceEvent &e);

}  // namespace wqlab
