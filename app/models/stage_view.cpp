#include "models/stage_view.h"

namespace wqlab {

bool takenUp(const MachineState &s, WorkId id) {
    const Work &w = s.works[std::size_t(id)];
    for (const Worker &worker : s.workers)
        if (worker.current == id && worker.generation == w.generation &&
            worker.since.event >= w.since.event)
            return true;
    return false;
}

bool queuedPill(const MachineState &s, WorkId id) {
    const Work &w = s.works[std::size_t(id)];
    switch (w.place) {
    case Place::none:
    case Place::accepted: return false;  // it has not left its home yet
    case Place::worklist:
    case Place::scheduled: return !takenUp(s, id);
    default: return true;
    }
}

}  // namespace wqlab
