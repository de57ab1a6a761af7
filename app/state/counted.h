// counted.h: why nr_running of a pool is not the number of its workers that one sees at work.
#pragma once
#include "state/machine_state.h"

namespace wqlab {

// Counted: what is with the first worker that is on a CPU and not counted, or that is dead and still is.
enum class Counted : std::uint8_t {
    as_seen,
    dead,        // an oops took it in a work: nobody lowers the count for it
    manager,     // before its first work: WORKER_PREP
    rescuer,     // WORKER_PREP as long as it lives
    not_yet,     // was woken and looks for a work: WORKER_PREP
    intensive,   // WORKER_CPU_INTENSIVE
    rebound,     // its CPU came back while it worked: from its next work on
    unbound,     // WORKER_UNBOUND: its CPU is offline
};

struct Uncounted {
    Counted why = Counted::as_seen;
    TaskId who = no_task;
};

// uncounted: of a pool of a CPU; as_seen for an unbound pool, which counts nobody, and where nothing is told.
Uncounted uncounted(const MachineState &s, const Pool &pool);

}  // namespace wqlab
