// stage_view.h: what the row models are made from: one moment of one run.
#pragma once
#include "lessons/parts.h"
#include "models/ids.h"
#include "models/run_index.h"
#include "state/machine_state.h"

namespace wqlab {

struct StageView {
    const MachineState &s;
    const RunIndex &index;
    int position;  // s is the state after that many events
    std::int64_t start;  // time that is shown as 0
    const Parts &unfolded;  // rows of other parts are left out
};

// takenUp: the queueing of this work is on its way into that worker: current is set, the list not
// yet left. Then the pill belongs to the worker alone. A work that was queued again while it runs
// has both.
bool takenUp(const MachineState &s, WorkId work);
// queued: a pill of a queueing is to be shown.
bool queuedPill(const MachineState &s, WorkId work);

}  // namespace wqlab
