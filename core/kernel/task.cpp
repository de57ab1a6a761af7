// The life of a task.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/runqueue.h"
#include "kernel/wait.h"
#include "trace/emit.h"

namespace wqlab {

using machine::HostGuard;
using trace::emit;

namespace {

struct Tasks {
    machine::HostLock lock;                       // guards all of this
    std::vector<std::unique_ptr<Task>> all;       // by pid; ended ones stay until shutdown, without a stack
    std::vector<Task *> buried;                   // ended; stack not yet given back
    int next_pid = 0;
};
std::unique_ptr<Tasks> tasks;
signal_struct with_terminal{nullptr, 1}, without_terminal{nullptr, 1};

const char *kind_name(TaskKind kind) {
    static const char *const names[] = {"idle", "kthread", "worker", "rescuer", "user"};
    return names[static_cast<int>(kind)];
}

// task_main: the entry of every task but swapper.
void task_main(machine::Context *c) {
    Task *me = static_cast<Task *>(c);
    finish_switch(me);
    me->preempt_count = 0;
    me->irqs_off = false;
    machine::take_interrupts();
    task_exit(me->fn());
}

void set_up(Task *t, TaskKind kind, const char *comm) {
    t->kind = kind;
    t->flags = kind == TaskKind::user ? 0 : PF_KTHREAD | PF_NOFREEZE;
    t->static_prio = t->prio = 120;
    t->allowed = cpu_possible_mask();
    t->nr_cpus_allowed = machine::cpu_count();
    t->thread_name = t->comm;
    t->signal = kind == TaskKind::user ? &with_terminal : &without_terminal;
    for (list_head *l : {&t->tasks, &t->children, &t->sibling}) init_list_head(l);
    task_set_comm(t, comm);
}

// adopt: among the children of `parent`, or nobody's. With the tasks' lock held.
void adopt(Task *t, task_struct *parent) {
    list_unlink(&t->sibling);
    init_list_head(&t->sibling);
    t->real_parent = t->parent = parent;
    if (parent) list_add_tail(&t->sibling, &parent->children);
}

void make_idle(int cpu) {
    auto t = std::make_unique<Task>();
    char comm[32];
    std::snprintf(comm, sizeof comm, "swapper/%d", cpu);
    set_up(t.get(), TaskKind::idle, comm);
    t->flags = PF_KTHREAD | PF_NOFREEZE | PF_IDLE;
    t->allowed = cpu_bit(cpu);
    t->nr_cpus_allowed = 1;
    t->preempt_count = 1;
    t->on_rq = true;
    t->never_ran = false;
    machine::Cpu &c = machine::cpu(cpu);
    t->cpu = &c;
    t->entry = machine::idle_loop;
    c.idle = c.curr = t.get();
    c.idle_parked = true;
    machine::create_context(t.get());
    machine::give(t.get());
    tasks->all.push_back(std::move(t));
}

}  // namespace

void sched_boot() {
    queues_reset();
    online_reset(cpu_possible_mask());
    tasks = std::make_unique<Tasks>();
    for (int i = 0; i < machine::cpu_count(); ++i) make_idle(i);
}

void sched_shutdown() {
    tasks.reset();
    queues_reset();
    worker_hooks = {};
}

Task *task_create(TaskKind kind, const char *comm, std::function<int()> fn) {
    auto owned = std::make_unique<Task>();
    Task *t = owned.get();
    set_up(t, kind, comm);
    t->fn = std::move(fn);
    t->entry = task_main;
    t->__state = TASK_NEW;
    t->preempt_count = 2;   // until task_main: it is switched in with the run queue's lock's count
    t->irqs_off = true;
    Task *me = current_task();
    t->cpu = me ? me->cpu : &machine::cpu(0);
    t->start_time = machine::now();
    std::vector<Task *> reap;
    {
        HostGuard g(tasks->lock);
        t->pid = t->tgid = ++tasks->next_pid;
        reap.swap(tasks->buried);
        list_add_tail(&t->tasks, &tasks->all.front()->tasks);   // init_task is the first
        adopt(t, me);
        tasks->all.push_back(std::move(owned));
    }
    for (Task *dead : reap) machine::destroy_context(dead);
    machine::create_context(t);
    emit<Event::sched_process_fork>(me ? me->comm : "swapper/0", me ? me->pid : 0, t->comm, t->pid);
    emit<Event::wq_task>(t->pid, t->comm, t->cpu->id, t->prio, cpu_list(t->allowed), kind_name(kind));
    return t;
}

void trace_tasks() {
    HostGuard g(tasks->lock);
    for (auto &t : tasks->all)
        if (!t->dead)
            emit<Event::wq_task>(t->pid, t->comm, t->cpu->id, t->prio, cpu_list(t->allowed), kind_name(t->kind));
}

void task_exit(int code) {
    Task *me = current_task();
    me->flags |= PF_EXITING;
    me->exit_code = code;
    emit<Event::sched_process_exit>(me->comm, me->pid, me->prio);
    {
        HostGuard g(tasks->lock);
        list_del_init(&me->tasks);
        while (!list_empty(&me->children))
            adopt(static_cast<Task *>(entry_of<&task_struct::sibling>(me->children.next)), me->real_parent);
        list_del_init(&me->sibling);
    }
    if (me->exited) complete(me->exited);
    task_leave_cpu(me);
}

void task_set_parent(Task *t, Task *parent) {
    HostGuard g(tasks->lock);
    adopt(t, parent);
}

void task_terminal(tty_struct *tty) { with_terminal.tty = tty; }

void sched_bury(Task *t) {
    HostGuard g(tasks->lock);
    tasks->buried.push_back(t);
}

void task_set_comm(Task *t, const char *comm) {
    std::strncpy(t->comm, comm, sizeof t->comm - 1);
    t->comm[sizeof t->comm - 1] = 0;
}

std::uint64_t task_switches() {
    HostGuard g(tasks->lock);
    std::uint64_t n = 0;
    for (auto &t : tasks->all) n += std::atomic_ref(t->switches).load(std::memory_order_relaxed);
    return n;
}

void for_each_task(const std::function<void(Task *)> &f) {
    std::vector<Task *> list;
    {
        HostGuard g(tasks->lock);
        for (auto &t : tasks->all)
            if (!t->dead) list.push_back(t.get());
    }
    std::stable_sort(list.begin(), list.end(), [](const Task *a, const Task *b) { return a->pid < b->pid; });
    for (Task *t : list) f(t);
}

void sched_show_task(const Task *t) {
    const unsigned state = task_state(t);
    const char letter = state == TASK_RUNNING ? 'R' : (state & TASK_INTERRUPTIBLE) ? 'S' : 'D';
    printk("\0016task:%-15.15s state:%c%s stack:0     pid:%-5d ppid:%-6d flags:0x00004000\n", t->comm, letter,
           letter == 'R' ? "  running task    " : "", t->pid, t->real_parent ? t->real_parent->pid : 0);
    if (module_site) printk("\0016 at %s\n", module_site(t).c_str());
}

std::vector<Task *> blocked_tasks() {
    std::vector<Task *> blocked;
    for_each_task([&](Task *t) {
        const unsigned state = task_state(t);
        HostGuard g(t->cpu->rq_lock);
        if (!t->on_rq && (state & TASK_UNINTERRUPTIBLE) && !(state & TASK_NOLOAD) && !t->never_ran)
            blocked.push_back(t);
    });
    return blocked;
}

}  // namespace wqlab
