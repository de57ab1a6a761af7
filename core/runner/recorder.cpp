#include "runner/recorder.h"

#include "kernel/sched.h"

namespace wqlab::runner {

int Recorder::choose(const machine::Choice &choice) {
    const int took = of_.choose(choice);
    if (took >= 0)
        choices_.push_back({choice.step, took, static_cast<const Task *>(machine::cpu(took).curr)->comm,
                            machine::point_name(machine::standing_at(took))});
    return took;
}

}  // namespace wqlab::runner
