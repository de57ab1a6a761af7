#include "state/dump.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>

namespace wqlab {

namespace {

std::string format(const char *f, ...) __attribute__((format(printf, 1, 2)));
std::string format(const char *f, ...) {
    char text[256];
    va_list args;
    va_start(args, f);
    std::vsnprintf(text, sizeof text, f, args);
    va_end(args);
    return text;
}

std::string hex(Address a) { return format("%016llx", static_cast<unsigned long long>(a)); }

std::string list(const MachineState &s, const std::vector<WorkId> &ids) {
    std::string text = "[";
    for (WorkId id : ids) {
        if (text.size() > 1) text += ',';
        text += hex(s.work(id)->addr);
    }
    return text + "]";
}

unsigned long long number(std::uint64_t n) { return n; }

void pools(const MachineState &s, std::vector<std::string> &out) {
    for (const Pool &p : s.pools) {
        if (p.gone) continue;
        int workers = 0, idle = 0;
        for (TaskId pid : p.workers) {
            const Worker *k = s.worker(pid);
            if (!k || k->rescuer) continue;   // the kernel does not count them
            ++workers;
            if (k->flags & worker_idle) ++idle;
        }
        out.push_back(
            format("pool %d cpu=%d flags=0x%llx nr_running=%d nr_workers=%d nr_idle=%d manager=%d worklist=", p.id,
                   p.cpu, number(p.flags & pool_disassociated), p.nr_running, workers, idle, p.manager != no_task) +
            list(s, p.worklist));
    }
}

void workers(const MachineState &s, std::vector<std::string> &out) {
    for (const Worker &k : s.workers)
        if (!k.gone)
            out.push_back(format("worker %d pool=%d flags=0x%llx current=", k.pid, k.pool, number(k.flags)) +
                          (k.current >= 0 ? hex(k.current_addr) : "0") + " scheduled=" + list(s, k.scheduled));
}

void workqueues(const MachineState &s, std::vector<std::string> &out) {
    for (const Workqueue &q : s.workqueues)
        if (!q.gone)
            out.push_back("wq " + hex(q.addr) + " name=" + std::string(q.name.view()) +
                          format(" flags=0x%llx max_active=%d rescuer=%d", number(q.flags), q.max_active,
                                 q.rescuer == no_task ? 0 : q.rescuer));
    for (const Pwq &p : s.pwqs)
        if (!p.gone && s.workqueue(p.wq) && !s.workqueue(p.wq)->gone)
            out.push_back("pwq " + hex(p.addr) + " wq=" + hex(s.workqueue(p.wq)->addr) +
                          format(" pool=%d nr_active=%d max_active=%d mayday=%d inactive=", p.pool, p.nr_active,
                                 p.max_active, p.mayday) +
                          list(s, p.inactive));
}

// originals: instead of pools, workers and pwqs.
void originals(const MachineState &s, std::vector<std::string> &out) {
    for (const Workqueue &q : s.workqueues)
        if (!q.gone) out.push_back("wq " + hex(q.addr) + " name=" + std::string(q.name.view()));
    for (const Cwq &c : s.cwqs) {
        if (c.gone || !s.workqueue(c.wq)) continue;
        const Worker *k = s.worker(c.thread);
        std::string text = "cwq " + hex(c.addr) + " wq=" + hex(s.workqueue(c.wq)->addr) +
                           format(" cpu=%d pid=%d", c.cpu, c.thread == no_task ? 0 : c.thread);
        if (s.run.kernel == "2.6.18")
            text += format(" insert=%lld remove=%lld", static_cast<long long>(c.inserted),
                           static_cast<long long>(c.removed));
        else
            text += " current=" + (k && k->current >= 0 ? hex(k->current_addr) : "0");
        out.push_back(text + " worklist=" + list(s, c.worklist));
    }
}

void works(const MachineState &s, std::vector<std::string> &out) {
    for (WorkId id = 0; id < WorkId(s.works.size()); ++id) {
        const Work &w = *s.work(id);
        const bool in_list = w.place == Place::worklist || w.place == Place::inactive || w.place == Place::scheduled;
        const bool at_home = w.of_module && w.home != Home::gone && s.object_at(w.addr);
        if (in_list || at_home)
            out.push_back("work " + hex(w.addr) + format(" pending=%d canceling=%d", w.pending, w.canceling));
        if (in_list && w.kind == WorkKind::barrier)
            for (const Barrier &b : s.barriers)
                if (b.work == id) out.push_back("barrier " + hex(b.addr) + format(" waiter=%d", b.waiter));
    }
    for (const Timer &t : s.timers)
        if (t.work >= 0 && t.of_module)
            out.push_back("timer " + hex(t.addr) + format(" armed=1 expires=%lld", static_cast<long long>(t.expires)));
}

void flushes(const MachineState &s, std::vector<std::string> &out) {
    for (const Flush &f : s.flushes)
        if (const Workqueue *q = s.workqueue(f.wq))
            out.push_back("flush wq=" + hex(q->addr) +
                          format(" waiter=%d color=%d overflow=%d", f.waiter, f.colour, f.overflow));
}

void tasks(const MachineState &s, std::vector<std::string> &out) {
    for (const Task &t : s.tasks)
        if (t.state != TaskState::dead && !is_idle_task(t.id))
            out.push_back(
                format("task %d on_rq=%d", t.id, t.state == TaskState::on_cpu || t.state == TaskState::ready));
}

}  // namespace

std::vector<std::string> dump(const MachineState &s) {
    std::vector<std::string> out;
    if (s.original()) {
        originals(s, out);
    } else {
        pools(s, out);
        workers(s, out);
        workqueues(s, out);
        flushes(s, out);
    }
    tasks(s, out);
    works(s, out);
    for (std::size_t i = 0; i < s.cpus.size(); ++i)
        if (s.cpus[i].known)
            out.push_back(format("cpu %zu current=%d online=%d", i, pid_of(s.cpus[i].current), s.cpus[i].online));
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string> differences(const EngineDump &engine, const MachineState &s) {
    const std::vector<std::string> ours = dump(s);
    std::vector<std::string> theirs = engine.lines, out;
    std::sort(theirs.begin(), theirs.end());
    std::vector<std::string> only;
    std::set_difference(theirs.begin(), theirs.end(), ours.begin(), ours.end(), std::back_inserter(only));
    for (const std::string &line : only) out.push_back("engine: " + line);
    only.clear();
    std::set_difference(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::back_inserter(only));
    for (const std::string &line : only) out.push_back("fold: " + line);
    return out;
}

}  // namespace wqlab
