#include "models/run_index.h"

#include <algorithm>

#include "models/ids.h"
#include "state/fold.h"

namespace wqlab {

void RunIndex::clear() { *this = RunIndex(); }

void RunIndex::extend(const std::vector<TraceEvent> &events, int end) {
    for (; size_ < end; ++size_) {
        const TraceEvent &e = events[std::size_t(size_)];
        apply(state_, e, size_);
        take(e, size_);
        spans_.take(state_, e, size_);
        account_.take(state_, e, size_);
    }
}

void RunIndex::involve(int cpu, int pool, bool module, int index) {
    if (cpu >= 0) {
        any_cpus_.try_emplace(cpu, index);
        any_active_[cpu].note(index);
    }
    if (pool >= 0)
        any_pools_.try_emplace(pool, index);
    if (!module)
        return;
    if (cpu >= 0) {
        cpus_.try_emplace(cpu, index);
        active_[cpu].note(index);
    }
    if (pool >= 0)
        pools_.try_emplace(pool, index);
}

int RunIndex::boundCpu(const TraceEvent &e) const {
    const Worker *worker = state_.worker(task_id(e.pid, e.cpu));
    const Pool *pool = worker ? state_.pool(worker->pool) : nullptr;
    return pool && pool->cpu < 0 ? -1 : e.cpu;
}

void RunIndex::take(const TraceEvent &e, int index) {
    switch (e.type) {
    case Event::workqueue_queue_work:
    case Event::workqueue_activate_work:
    case Event::wq_list:
    case Event::wq_cwq_list:
    case Event::wq_execute:
    case Event::workqueue_execute_start: {
        const bool executes = e.type == Event::workqueue_execute_start || e.type == Event::wq_execute;
        const Work *w = state_.work(state_.work_at(e.addr(0)));
        if (!w || w->kind == WorkKind::barrier)
            return;
        module_works_ = module_works_ || w->of_module;
        int pool = w->pool;
        CwqId cwq = w->cwq;
        if (const Worker *worker = executes ? state_.worker(task_id(e.pid, e.cpu)) : nullptr) {
            pool = worker->pool;
            cwq = worker->cwq;
        }
        const Pool *p = state_.pool(pool);
        const Cwq *own = state_.cwq(cwq);
        if (own)
            pool = cwqPool(cwq);
        // A CPU that carries a worker of an unbound pool has nothing of its own to show.
        involve(p ? p->cpu : own ? own->cpu : -1, pool, w->of_module, index);
        if (executes)
            involve(boundCpu(e), -1, w->of_module, index);
        return;
    }
    case Event::wq_call: {
        const auto line = lines_.try_emplace({toQString(e.text(3)), int(e.num(4))}).first;
        line->second.push_back(index);
        calls_.push_back({index, line, task_id(e.pid, e.cpu)});
        involve(boundCpu(e), -1, true, index);
        return;
    }
    case Event::wq_module_run: involve(e.cpu, -1, true, index); return;
    case Event::timer_start:
    case Event::hrtimer_start:
    case Event::wq_delayed:
        if (first_timer_ == INT_MAX && modulesTimer(e.addr(0)))
            first_timer_ = index;
        return;
    default: return;
    }
}

bool RunIndex::modulesTimer(Address addr) const {
    const Work *w = state_.work(state_.work_at(addr));
    return (w && w->of_module) ||
           std::any_of(state_.timers.begin(), state_.timers.end(),
                       [addr](const Timer &t) { return t.addr == addr && t.of_module; });
}

int RunIndex::callsAt(const SourcePlace &place, int n) const {
    const std::vector<int> &events = calls(place);
    return int(std::lower_bound(events.begin(), events.end(), n) - events.begin());
}

const std::vector<int> &RunIndex::calls(const SourcePlace &place) const {
    static const std::vector<int> none;
    const auto it = lines_.find({place.file, place.line});
    return it == lines_.end() ? none : it->second;
}

RunIndex::Call RunIndex::nextCall(int n) const {
    const auto next =
        std::partition_point(calls_.begin(), calls_.end(), [n](const Called &call) { return call.event < n; });
    if (next == calls_.end())
        return {};
    const auto &[file, line] = next->line->first;
    return {{file, line}, next->task};
}

}  // namespace wqlab
