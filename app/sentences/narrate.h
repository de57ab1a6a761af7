// narrate.h: one sentence for each event. Names are marked (marked.h).
#pragma once
#include <QString>

#include "state/machine_state.h"
#include "trace/trace_event.h"

namespace wqlab {

// narrate: what e did, for a person. before is the state before it, after the state after it (both are needed:
// a work that left a worklist is in the list only before, a new worker has its name only after).
QString narrate(const MachineState &before, const TraceEvent &e, const MachineState &after);

}  // namespace wqlab
