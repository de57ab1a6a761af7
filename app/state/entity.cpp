// entity.cpp: making and finding what the fold speaks of.
#include <algorithm>

#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

constexpr int most_cpus = 8192;

template <class V, class K, class M> auto &get_sorted(V &v, K key, M member) {
    auto it = std::lower_bound(v.begin(), v.end(), key, [member](const auto &x, K k) { return x.*member < k; });
    if (it == v.end() || (*it).*member != key) {
        it = v.insert(it, typename V::value_type{});
        (*it).*member = key;
    }
    return *it;
}

void give_colour(MachineState &s, Work &w) {
    if (w.kind == WorkKind::barrier) return;
    w.colour = w.of_module ? s.module_colours++ : s.other_colours++;
}

}  // namespace

Cpu *cpu_of(MachineState &s, int id) {
    if (id < 0 || id >= most_cpus) return nullptr;
    if (std::size_t(id) >= s.cpus.size()) s.cpus.resize(std::size_t(id) + 1);
    Cpu &c = s.cpus[std::size_t(id)];
    c.known = true;
    return &c;
}

Task &task_of(MachineState &s, TaskId id) {
    Task &t = get_sorted(s.tasks, id, &Task::id);
    if (is_idle_task(id) && t.kind == TaskKind::unknown) {
        t.kind = TaskKind::idle;
        t.cpu = -1 - id;
    }
    return t;
}

Worker &worker_of(MachineState &s, TaskId pid) { return get_sorted(s.workers, pid, &Worker::pid); }
Pool &pool_of(MachineState &s, int id) { return get_sorted(s.pools, id, &Pool::id); }

void forget_line(Step &x) {
    Task *t = x.s.task(x.current());
    if (!t) return;
    t->file = {};
    t->line = 0;
}

void set_function(MachineState &s, Work &w, Text function) {
    if (function.empty() || w.func == function) return;
    w.func = function;
    w.twin = 0;
    // The last of them lies near the end, however many works there were.
    const auto other = std::find_if(s.works.rbegin(), s.works.rend(),
                                    [&](const Work &o) { return &o != &w && o.func == function; });
    if (other != s.works.rend()) w.twin = other->twin + 1;
    if (function == "wq_barrier_func") w.kind = WorkKind::barrier;
    if (!w.of_module && !module_of(function).empty()) return set_of_module(s, w);
    if (w.colour < 0) give_colour(s, w);
}

void set_of_module(MachineState &s, Work &w) {
    if (w.of_module) return;
    w.of_module = true;
    give_colour(s, w);
}

WorkId work_of(MachineState &s, Address addr, Text function) {
    auto it = std::lower_bound(s.work_index.begin(), s.work_index.end(), addr,
                               [](const auto &x, Address a) { return x.first < a; });
    const bool known = it != s.work_index.end() && it->first == addr;
    if (known) {
        Work &old = work_ref(s, it->second);
        const bool other_function = !function.empty() && !old.func.empty() && !(old.func == function);
        const bool busy = old.place != Place::none || old.running > 0;
        // What a module left behind, or is still queued, is the same work when its memory has gone: the oops is about
        // it.
        constexpr Address module_memory = 0xffffffff80000000;   // the top 2 GiB
        const bool left_behind = !other_function && (old.place != Place::none || (s.told && addr >= module_memory));
        if (left_behind || (old.home != Home::gone && (!other_function || busy || s.told))) {
            set_function(s, old, function);
            return it->second;
        }
        if (!busy) {   // the slot serves the next life
            Work next;
            next.addr = addr;
            next.generation = old.generation + 1;
            old = next;
            set_function(s, old, function);
            return it->second;
        }
    }
    const WorkId id = WorkId(s.works.size());
    Work w;
    w.addr = addr;
    w.generation = known ? work_ref(s, it->second).generation + 1 : 0;
    set_function(s, w, function);
    s.works.push_back(w);
    if (known)
        it->second = id;
    else
        s.work_index.insert(it, {addr, id});
    return id;
}

WqId wq_by_name(MachineState &s, Text name) {
    WqId id = s.workqueue_named(name);
    if (id >= 0) return id;
    Workqueue q;
    q.name = name;
    q.inferred = true;
    s.workqueues.push_back(q);
    return WqId(s.workqueues.size()) - 1;
}

PwqId pwq_by_pool(MachineState &s, WqId wq, int pool) {
    PwqId id = s.pwq_of(wq, pool);
    if (id >= 0) return id;
    Pwq p;
    p.wq = wq;
    p.pool = pool;
    p.inferred = true;
    s.pwqs.push_back(p);
    return PwqId(s.pwqs.size()) - 1;
}

std::vector<WorkId> *list_of(MachineState &s, const Work &w) {
    switch (w.place) {
    case Place::worklist:
        if (w.cwq >= 0) return &s.cwqs[std::size_t(w.cwq)].worklist;
        if (Pool *p = s.pool(w.pool)) return &p->worklist;
        return nullptr;
    case Place::inactive:
        return w.pwq >= 0 ? &s.pwqs[std::size_t(w.pwq)].inactive : nullptr;
    case Place::scheduled:
        if (Worker *k = s.worker(w.worker)) return &k->scheduled;
        return nullptr;
    default:
        return nullptr;
    }
}

void take_out(MachineState &s, WorkId id, When now) {
    Work &w = work_ref(s, id);
    if (std::vector<WorkId> *list = list_of(s, w)) std::erase(*list, id);
    w.place = Place::none;
    w.worker = no_task;
    w.cwq = -1;
    w.since = now;
}

void put_in(MachineState &s, WorkId id, Place place, WorkId prev, bool append, When now) {
    Work &w = work_ref(s, id);
    w.place = place;
    w.since = now;
    std::vector<WorkId> *list = list_of(s, w);
    if (!list) return;
    auto at = append ? list->end() : list->begin();
    if (!append && prev >= 0) {
        at = std::find(list->begin(), list->end(), prev);
        if (at != list->end()) ++at;
    }
    list->insert(at, id);
}

}  // namespace wqlab::fold
