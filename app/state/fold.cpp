#include "state/fold.h"

#include "state/fold_parts.h"

namespace wqlab {

namespace {

using Part = bool (*)(fold::Step &);
constexpr Part parts[] = {fold::scheduler, fold::works, fold::executions, fold::pools, fold::workqueues,
                          fold::originals, fold::waiting, fold::timers, fold::interrupts, fold::module};

void fold_event(fold::Step &x) {
    for (Part part : parts)
        if (part(x)) return;
}

}  // namespace

void apply(MachineState &s, const TraceEvent &e, int index) {
    fold::Step x{s, e, {e.time, index}};
    if (e.type == Event::wq_boot) s = MachineState{};   // everything is told again
    s.events = index + 1;
    s.time = e.time;
    s.run.at_rest = e.type == Event::wq_rest;
    fold::cpu_of(s, e.cpu);
    if (!s.told && e.type != Event::wq_boot && e.type != Event::wq_lost) fold::observe(x);
    fold_event(x);
}

}  // namespace wqlab
