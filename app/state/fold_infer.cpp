// fold_infer.cpp: what a real kernel's trace does not say, concluded from what it does. All of it carries inferred.
#include <algorithm>
#include <charconv>
#include <utility>

#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

constexpr int high_priority = -20;

// WorkerName: what "kworker/2:1H" or "kworker/u8:3" says.
struct WorkerName {
    bool is_worker = false;
    bool unbound = false;
    bool highpri = false;
    int number = 0;              // CPU, or the unbound pool's id
    int id = 0;
};

WorkerName read_name(std::string_view comm) {
    WorkerName n;
    constexpr std::string_view prefix = "kworker/";
    if (!comm.starts_with(prefix)) return n;
    comm.remove_prefix(prefix.size());
    if (comm.starts_with("u")) {
        n.unbound = true;
        comm.remove_prefix(1);
    }
    const char *end = comm.data() + comm.size();
    auto r = std::from_chars(comm.data(), end, n.number);
    if (r.ec != std::errc() || r.ptr == end || *r.ptr != ':') return n;
    r = std::from_chars(r.ptr + 1, end, n.id);
    if (r.ec != std::errc()) return n;
    n.highpri = r.ptr != end && *r.ptr == 'H';
    n.is_worker = true;
    return n;
}

int pool_number(const WorkerName &n) { return n.unbound ? n.number : 2 * n.number + (n.highpri ? 1 : 0); }

Pool &inferred_pool(MachineState &s, int id, int cpu, int nice) {
    Pool &p = pool_of(s, id);
    p.gone = false;
    if (p.inferred || !p.workers.empty() || !p.worklist.empty()) return p;
    p.inferred = true;
    p.cpu = cpu;
    p.nice = nice;
    p.nr_idle = -1;
    return p;
}

void meet_worker(MachineState &s, const Task &t) {
    const WorkerName n = read_name(t.comm);
    if (!n.is_worker || s.worker(t.id)) return;
    Worker &k = worker_of(s, t.id);
    k.inferred = true;
    k.comm = t.comm;
    k.id = n.id;
    k.pool = pool_number(n);
    Pool &p = inferred_pool(s, k.pool, n.unbound ? -1 : n.number, n.highpri ? high_priority : 0);
    auto at = p.workers.begin();
    while (at != p.workers.end() && s.worker(*at) && s.worker(*at)->id < n.id) ++at;
    p.workers.insert(at, t.id);
}

// pool_for: where a work accepted for cpu waits. The CPU's highpri pool when the workqueue's works were seen in one.
int pool_for(MachineState &s, const Work &w, int cpu) {
    const Workqueue &q = s.workqueues[std::size_t(w.wq)];
    constexpr std::uint64_t wq_highpri = 1 << 4;
    if (cpu < 0) {
        for (const Pwq &p : s.pwqs)
            if (p.wq == w.wq && p.pool != unbound_pool_not_told) return p.pool;
        inferred_pool(s, unbound_pool_not_told, -1, 0);
        return unbound_pool_not_told;
    }
    const bool highpri = (q.flags & wq_highpri) || q.name.view().find("highpri") != std::string_view::npos;
    const int id = 2 * cpu + (highpri ? 1 : 0);
    inferred_pool(s, id, cpu, highpri ? high_priority : 0);
    return id;
}

// settle: the pool of an unbound workqueue has shown itself: what waits in the one that was not told moves there.
void settle(MachineState &s, PwqId guessed, PwqId real) {
    Pwq &from = s.pwqs[std::size_t(guessed)], &to = s.pwqs[std::size_t(real)];
    std::vector<WorkId> &list = pool_of(s, from.pool).worklist;
    const auto other = [&](WorkId id) { return s.works[std::size_t(id)].wq != from.wq; };
    const auto mine = std::stable_partition(list.begin(), list.end(), other);
    std::vector<WorkId> &waiting = pool_of(s, to.pool).worklist;
    waiting.insert(waiting.end(), mine, list.end());
    list.erase(mine, list.end());
    to.inactive.insert(to.inactive.end(), from.inactive.begin(), from.inactive.end());
    from.inactive.clear();
    to.nr_active += std::exchange(from.nr_active, 0);
    from.gone = true;
    for (Work &w : s.works)
        if (w.pwq == guessed) w.pwq = real, w.pool = w.pool == from.pool ? to.pool : w.pool;
    const auto used = [&](const Pwq &p) { return p.pool == from.pool && !p.gone; };
    if (std::none_of(s.pwqs.begin(), s.pwqs.end(), used)) pool_of(s, from.pool).gone = true;
}

}  // namespace

void observe(Step &x) {
    Cpu *c = cpu_of(x.s, x.e.cpu);
    if (!c) return;
    const TaskId id = x.current();

    // A queueing that max_active lets through is activated in the same breath.
    if (c->accepted >= 0) {
        const WorkId accepted = c->accepted;
        c->accepted = -1;
        Work &w = work_ref(x.s, accepted);
        const bool active = x.e.type == Event::workqueue_activate_work && x.e.addr(0) == w.addr;
        if (!active && w.place == Place::accepted) put_in(x.s, accepted, Place::inactive, -1, true, x.now);
    }
    const bool switching = x.e.type == Event::sched_switch;
    if (c->current != id) {
        if (Task *old = x.s.task(c->current); old && old->state == TaskState::on_cpu && old->cpu == x.e.cpu) {
            const Worker *k = x.s.worker(old->id);
            old->state = k && k->current < 0 ? TaskState::asleep : TaskState::unknown;
            old->inferred = true;
            old->since = x.now;
        }
        c->current = id;
        c->inferred = true;
        c->since = x.now;
    }
    Task &t = task_of(x.s, id);
    // A task that executes another program has another name.
    if (!is_idle_task(id) && !x.e.comm.empty() && x.e.comm != std::string_view("<...>")) t.comm = x.e.comm;
    if (t.state != TaskState::on_cpu && !switching) {
        t.state = TaskState::on_cpu;
        t.inferred = true;
        t.since = x.now;
        t.cpu = x.e.cpu;
        t.sleep = 0;
    }
    if (id >= 0) meet_worker(x.s, t);
}

void infer_queued(Step &x, WorkId id) {
    Work &w = work_ref(x.s, id);
    // One that is queued while it waits was cancelled in between, as mod_delayed_work() does: of that there is no
    // event.
    if (w.place == Place::worklist && w.pwq >= 0 && x.s.pwqs[std::size_t(w.pwq)].nr_active > 0)
        --x.s.pwqs[std::size_t(w.pwq)].nr_active;
    if (w.place != Place::none) take_out(x.s, id, x.now);
    const int cpu = int(x.e.num(4));
    w.pool = pool_for(x.s, w, cpu);
    w.pwq = pwq_by_pool(x.s, w.wq, w.pool);
    w.pending = true;
    w.inferred = true;
    w.place = Place::accepted;
    w.since = x.now;
    if (Cpu *c = cpu_of(x.s, x.e.cpu)) c->accepted = id;
}

void infer_active(Step &x, WorkId id) {
    Work &w = work_ref(x.s, id);
    if (w.place != Place::accepted && w.place != Place::inactive) {
        if (w.place != Place::none) return;
        w.pending = true;
        w.inferred = true;
    }
    if (w.pool < 0) return;   // the trace began between queueing and activation
    take_out(x.s, id, x.now);
    put_in(x.s, id, Place::worklist, -1, true, x.now);
    if (w.pwq >= 0) ++x.s.pwqs[std::size_t(w.pwq)].nr_active;
}

void infer_start(Step &x, Worker &k, WorkId id) {
    Work &w = work_ref(x.s, id);
    if (w.place != Place::none) take_out(x.s, id, x.now);
    w.pending = false;
    w.inferred = true;
    if (w.wq < 0 || k.pool < 0) return;
    const Pool *p = x.s.pool(k.pool);
    constexpr std::uint64_t wq_unbound = 1 << 1, wq_highpri = 1 << 4;
    Workqueue &q = x.s.workqueues[std::size_t(w.wq)];
    if (q.inferred && p) q.flags |= p->cpu < 0 ? wq_unbound : p->nice < 0 ? wq_highpri : 0;
    if (w.pool == k.pool || w.pwq < 0) return;
    // The guess of the pool was wrong: the count moves to where the work really runs.
    const PwqId guessed = w.pwq;
    if (int &active = x.s.pwqs[std::size_t(guessed)].nr_active; active > 0) --active;
    w.pool = k.pool;
    w.pwq = pwq_by_pool(x.s, w.wq, k.pool);
    ++x.s.pwqs[std::size_t(w.pwq)].nr_active;
    if (x.s.pwqs[std::size_t(guessed)].pool == unbound_pool_not_told) settle(x.s, guessed, w.pwq);
}

void infer_end(Step &x, Worker &k, WorkId id) {
    // Where no switch is told of, a worker without a work is taken for one that sleeps: its next work shows it awake.
    if (Cpu *c = cpu_of(x.s, x.e.cpu); c && c->inferred && c->current == k.pid) {
        Task &t = task_of(x.s, k.pid);
        t.state = TaskState::asleep;
        t.inferred = true;
        t.since = x.now;
        c->current = idle_task(x.e.cpu);
        c->since = x.now;
    }
    Work &w = work_ref(x.s, id);
    if (w.pwq >= 0 && x.s.pwqs[std::size_t(w.pwq)].nr_active > 0) --x.s.pwqs[std::size_t(w.pwq)].nr_active;
}

}  // namespace wqlab::fold
