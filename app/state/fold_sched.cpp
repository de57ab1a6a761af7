// fold_sched.cpp: who holds which CPU, who is ready, who sleeps.
#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

void set_state(Task &t, TaskState state, When now) {
    if (t.state == TaskState::on_cpu) t.cpu_time += now.time - t.since.time;
    t.state = state;
    t.inferred = false;
    t.since = now;
}

void forget_block(Task &t) {
    t.blocked_on = {};
    t.blocked_obj = 0;
    t.blocked_owner = no_task;
}

void sched_switch(Step &x) {
    const TaskId prev_id = task_id(int(x.e.num(1)), x.e.cpu), next_id = task_id(int(x.e.num(5)), x.e.cpu);
    const std::string_view letter = x.e.text(3);
    Task &prev = task_of(x.s, prev_id);
    if (!is_idle_task(prev_id)) prev.comm = x.e.text(0);
    prev.prio = int(x.e.num(2));
    prev.cpu = x.e.cpu;
    const char c = letter.empty() ? 'R' : letter[0];
    set_state(prev, c == 'R' ? TaskState::ready : c == 'X' || c == 'Z' ? TaskState::dead : TaskState::asleep, x.now);
    prev.sleep = prev.state == TaskState::asleep ? c : 0;

    Task &next = task_of(x.s, next_id);
    if (!is_idle_task(next_id)) next.comm = x.e.text(4);
    next.prio = int(x.e.num(6));
    next.cpu = x.e.cpu;
    next.sleep = 0;
    next.waking = false;
    forget_block(next);
    set_state(next, TaskState::on_cpu, x.now);
    if (Cpu *cpu = cpu_of(x.s, x.e.cpu)) {
        cpu->current = next_id;
        cpu->inferred = false;
        cpu->since = x.now;
    }
}

void woken(Step &x) {
    Task &t = task_of(x.s, TaskId(x.e.num(1)));
    t.comm = x.e.text(0);
    t.prio = int(x.e.num(2));
    t.waking = false;
    if (t.state == TaskState::on_cpu) return;   // it had not got as far as giving up its CPU
    t.cpu = int(x.e.num(3));
    t.sleep = 0;
    forget_block(t);
    set_state(t, TaskState::ready, x.now);
}

// stands_in_for: the worker that is current, when it falls asleep while works of its pool wait and so wakes another.
TaskId stands_in_for(const MachineState &s, TaskId current, const Worker &woken) {
    constexpr std::uint64_t not_running =
        worker_prep | worker_cpu_intensive | worker_unbound | worker_rebound | worker_idle;
    const Worker *k = s.worker(current);
    const Pool *p = s.pool(woken.pool);
    const bool sleeps = k && p && k->in_function && k->pool == woken.pool && !(k->flags & not_running) && p->cpu >= 0 &&
                        p->nr_running == 0 && !p->worklist.empty();
    return sleeps ? current : no_task;
}

void waking(Step &x) {
    const TaskId id = TaskId(x.e.num(1));
    task_of(x.s, id).waking = true;
    if (x.s.worker(id)) {
        Worker &k = worker_of(x.s, id);
        const Pool *p = x.s.pool(k.pool);
        k.made_by = p && p->manager == x.current() && k.executed == 0 && k.id >= 0 ? p->manager : no_task;
        k.stands_in = stands_in_for(x.s, x.current(), k);
    }
}

void fork(Step &x) {
    Task &t = task_of(x.s, TaskId(x.e.num(3)));
    const bool by_kthreadd = x.e.text(0) == "kthreadd";
    if (t.state == TaskState::dead) {   // the pid is used again
        const TaskId id = t.id;
        t = Task{};
        t.id = id;
    }
    t.comm = x.e.text(2);
    if (t.kind == TaskKind::unknown) t.kind = by_kthreadd ? TaskKind::kthread : TaskKind::user;
    t.since = x.now;
}

TaskKind kind_of(Text kind) {
    if (kind == "idle") return TaskKind::idle;
    if (kind == "kthread") return TaskKind::kthread;
    if (kind == "worker") return TaskKind::worker;
    if (kind == "rescuer") return TaskKind::rescuer;
    if (kind == "user") return TaskKind::user;
    return TaskKind::unknown;
}

void wq_task(Step &x) {
    const int cpu = int(x.e.num(2));
    const TaskId id = task_id(int(x.e.num(0)), cpu);
    Task &t = task_of(x.s, id);
    t.comm = x.e.text(1);
    t.prio = int(x.e.num(3));
    t.allowed = x.e.text(4);
    t.kind = kind_of(x.e.text(5));
    if (t.state != TaskState::unknown) return;
    t.cpu = cpu;
    Cpu *c = cpu_of(x.s, cpu);
    const bool holds = c && c->current == id;
    t.state = holds ? TaskState::on_cpu : t.kind == TaskKind::idle ? TaskState::ready : TaskState::asleep;
    t.since = x.now;
}

void boot(Step &x) {
    x.s.told = true;
    x.s.run.kernel = x.e.text(1);
    x.s.run.config = x.e.text(2);
    x.s.run.mode = x.e.text(3);
    x.s.run.hz = int(x.e.num(4)) > 0 ? int(x.e.num(4)) : 250;
    for (int i = 0; i < int(x.e.num(0)); ++i) {
        Cpu *c = cpu_of(x.s, i);
        if (!c) return;
        c->current = idle_task(i);
        c->since = x.now;
        Task &t = task_of(x.s, idle_task(i));
        t.state = TaskState::on_cpu;
        t.since = x.now;
    }
}

}  // namespace

bool scheduler(Step &x) {
    switch (x.e.type) {
    case Event::sched_switch:
        x.s.sched = true;
        sched_switch(x);
        return true;
    case Event::sched_waking:
        waking(x);
        return true;
    case Event::sched_wakeup:
    case Event::sched_wakeup_new:
        x.s.sched = true;
        woken(x);
        return true;
    case Event::sched_process_fork:
        fork(x);
        return true;
    case Event::sched_process_exit:
        task_of(x.s, TaskId(x.e.num(1))).calls.clear();
        return true;
    case Event::sched_migrate_task:
        task_of(x.s, TaskId(x.e.num(1))).cpu = int(x.e.num(4));
        return true;
    case Event::wq_task:
        wq_task(x);
        return true;
    case Event::wq_boot:
        boot(x);
        return true;
    case Event::wq_cpu:
        if (Cpu *c = cpu_of(x.s, int(x.e.num(0)))) c->online = x.e.num(1) != 0;
        return true;
    default:
        return false;
    }
}

}  // namespace wqlab::fold
