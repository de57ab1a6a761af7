#include "state/counted.h"

namespace wqlab {

Uncounted uncounted(const MachineState &s, const Pool &pool) {
    constexpr std::uint64_t not_running = worker_prep | worker_cpu_intensive | worker_unbound | worker_rebound;
    if (pool.cpu < 0 || pool.inferred) return {};
    for (const Worker &w : s.workers) {
        if (w.pool != pool.id || w.gone) continue;
        const WorkerLook look = look_of(s, w);
        if (look == WorkerLook::gone && !(w.flags & not_running) && pool.nr_running > 0) return {Counted::dead, w.pid};
        if (look != WorkerLook::on_cpu || !(w.flags & not_running)) continue;
        if (w.rescuer) return {Counted::rescuer, w.pid};
        if (w.flags & worker_unbound) return {Counted::unbound, w.pid};
        if (pool.manager == w.pid) return {Counted::manager, w.pid};
        if (w.flags & worker_rebound) return {Counted::rebound, w.pid};
        if (w.flags & worker_cpu_intensive) return {Counted::intensive, w.pid};
        return {Counted::not_yet, w.pid};
    }
    return {};
}

}  // namespace wqlab
