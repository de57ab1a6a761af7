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
    return w.place != Place::none && !((w.place == Place::worklist || w.place == Place::scheduled ||
                                        w.place == Place::accepted) &&
                                       takenUp(s, id));
}

}  // namespace wqlab
