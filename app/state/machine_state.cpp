#include "state/machine_state.h"

#include <algorithm>

namespace wqlab {

namespace {

// find_sorted: in a vector that ascends by member; null when there is none.
template <class V, class K, class M> auto *find_sorted(V &v, K key, M member) {
    auto it = std::lower_bound(v.begin(), v.end(), key, [member](const auto &x, K k) { return x.*member < k; });
    return it != v.end() && (*it).*member == key ? &*it : nullptr;
}

}  // namespace

Cpu *MachineState::cpu(int id) { return id >= 0 && std::size_t(id) < cpus.size() ? &cpus[std::size_t(id)] : nullptr; }
const Cpu *MachineState::cpu(int id) const { return const_cast<MachineState *>(this)->cpu(id); }
Task *MachineState::task(TaskId id) { return find_sorted(tasks, id, &Task::id); }
const Task *MachineState::task(TaskId id) const { return find_sorted(tasks, id, &Task::id); }
Worker *MachineState::worker(TaskId pid) { return find_sorted(workers, pid, &Worker::pid); }
const Worker *MachineState::worker(TaskId pid) const { return find_sorted(workers, pid, &Worker::pid); }
Pool *MachineState::pool(int id) { return find_sorted(pools, id, &Pool::id); }
const Pool *MachineState::pool(int id) const { return find_sorted(pools, id, &Pool::id); }

const Work *MachineState::work(WorkId id) const {
    return id >= 0 && std::size_t(id) < works.size() ? &works[std::size_t(id)] : nullptr;
}

const Workqueue *MachineState::workqueue(WqId id) const {
    return id >= 0 && std::size_t(id) < workqueues.size() ? &workqueues[std::size_t(id)] : nullptr;
}

WorkId MachineState::work_at(Address addr) const {
    auto it = std::lower_bound(work_index.begin(), work_index.end(), addr,
                               [](const auto &x, Address a) { return x.first < a; });
    return it != work_index.end() && it->first == addr ? it->second : -1;
}

WorkId MachineState::work_named(std::string_view name) const {
    WorkId by_function = -1, gone = -1;
    for (WorkId i = 0; i < WorkId(works.size()); ++i) {
        const Work &w = works[std::size_t(i)];
        const bool named = w.name == name, called = !w.func.empty() && bare(w.func) == name;
        if (w.kind == WorkKind::barrier || !(named || called)) continue;
        if (w.home == Home::gone && w.place == Place::none && !w.running)
            gone = i;
        else if (named)
            return i;
        else if (by_function < 0)
            by_function = i;
    }
    return by_function >= 0 ? by_function : gone;
}

TaskId MachineState::task_named(std::string_view comm) const {
    TaskId found = no_task;
    for (const Task &t : tasks) {
        if (t.comm == comm && t.state != TaskState::dead) return t.id;
        if (t.comm == comm) found = t.id;
        if (is_idle_task(t.id) && name_of_task(*this, t.id) == comm) return t.id;
    }
    return found;
}

// Later ones first: an address or name of a destroyed workqueue may be used again.
WqId MachineState::workqueue_at(Address addr) const {
    for (WqId i = WqId(workqueues.size()) - 1; i >= 0; --i)
        if (workqueues[std::size_t(i)].addr == addr) return i;
    return -1;
}

WqId MachineState::workqueue_named(std::string_view name) const {
    WqId gone = -1;
    for (WqId i = WqId(workqueues.size()) - 1; i >= 0; --i) {
        if (!(workqueues[std::size_t(i)].name == name)) continue;
        if (!workqueues[std::size_t(i)].gone) return i;
        if (gone < 0) gone = i;
    }
    return gone;
}

CwqId MachineState::cwq_at(Address addr) const {
    for (std::size_t i = cwqs.size(); i-- > 0;)   // an address may have had an earlier life
        if (cwqs[i].addr == addr) return CwqId(i);
    return -1;
}

const Cwq *MachineState::cwq(CwqId id) const {
    return id >= 0 && std::size_t(id) < cwqs.size() ? &cwqs[std::size_t(id)] : nullptr;
}

PwqId MachineState::pwq_at(Address addr) const {
    for (PwqId i = PwqId(pwqs.size()) - 1; i >= 0; --i)
        if (pwqs[std::size_t(i)].addr == addr) return i;
    return -1;
}

PwqId MachineState::pwq_of(WqId wq, int pool) const {
    for (PwqId i = PwqId(pwqs.size()) - 1; i >= 0; --i) {
        const Pwq &p = pwqs[std::size_t(i)];
        if (p.wq == wq && p.pool == pool && !p.gone) return i;
    }
    return -1;
}

const Object *MachineState::object_at(Address addr) const {
    for (auto it = objects.rbegin(); it != objects.rend(); ++it)
        if (addr >= it->addr && addr < it->addr + it->size) return &*it;
    return nullptr;
}

WorkerLook look_of(const MachineState &s, const Worker &w) {
    if (w.gone) return WorkerLook::gone;
    const Task *t = s.task(w.pid);
    const TaskState state = t ? t->state : TaskState::unknown;
    if (state == TaskState::dead) return WorkerLook::gone;   // an oops took it in the middle of a work
    if (state == TaskState::on_cpu) return WorkerLook::on_cpu;
    if (state == TaskState::ready) return WorkerLook::ready;
    if (w.current < 0) {
        const Pool *pool = s.pool(w.pool);   // its manager has no work either, and is not free for one
        return pool && pool->manager == w.pid && state == TaskState::asleep ? WorkerLook::asleep : WorkerLook::idle;
    }
    return state == TaskState::asleep ? WorkerLook::asleep : WorkerLook::ready;
}

Context context_of(const Cpu &c) {
    Context context = is_idle_task(c.current) || c.current == no_task ? Context::idle : Context::task;
    for (const Frame &f : c.irq) {
        if (f.kind == FrameKind::hardirq || f.kind == FrameKind::timer_interrupt || f.kind == FrameKind::hrtimer)
            return Context::hardirq;
        context = Context::softirq;
    }
    return context;
}

}  // namespace wqlab
