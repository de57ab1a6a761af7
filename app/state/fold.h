// fold.h: the state as a pure fold over events.
#pragma once
#include "state/machine_state.h"
#include "trace/trace_event.h"

namespace wqlab {

// apply: what one event changes. index is the event's place in its recording. Depends on nothing but its arguments.
void apply(MachineState &s, const TraceEvent &e, int index);

}  // namespace wqlab
