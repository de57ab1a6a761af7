#include "kernel/sched.h"

#include <algorithm>
#include <array>

#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/runqueue.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "trace/emit.h"

namespace wqlab {

using machine::ATTN_RESCHED;
using machine::Context;
using machine::Cpu;
using machine::HostGuard;
using machine::Point;
using trace::emit;

WorkerHooks worker_hooks;
std::string (*module_site)(const Task *t) = nullptr;

namespace {

std::array<RunQueue, machine::max_cpus> queues;

const char *state_letter(const Task *t, bool preempted) {
    if (t->dead) return "X";
    if (preempted) return "R+";
    unsigned state = task_state(t);
    if (state == TASK_RUNNING) return "R";
    if (state & TASK_PARKED) return "P";
    if (state & TASK_FROZEN) return "D";
    if ((state & TASK_IDLE) == TASK_IDLE) return "I";
    return state & TASK_INTERRUPTIBLE ? "S" : "D";
}

void trace_switch(Task *as, const Task *prev, const char *state, const Task *next) {
    trace::emit_as<Event::sched_switch>(as, prev->comm, prev->pid, prev->prio, state, next->comm, next->pid,
                                        next->prio);
}

// signal_wakes: an interruptible sleep with a signal pending is no sleep.
bool signal_wakes(const Task *t) {
    return (task_state(t) & (TASK_INTERRUPTIBLE | TASK_WAKEKILL)) && signal_pending(t);
}

void account_off(Task *t) {
    t->cpu_time += machine::now() - t->on_since;
    t->stime = t->cpu_time;
}

void report_atomic(Task *t) {
    printk("\0013BUG: scheduling while atomic: %s/%d/0x%08x\n", t->comm, t->pid, t->preempt_count);
    if (module_site) printk("\0013 at %s\n", module_site(t).c_str());
    emit<Event::wq_oops>("BUG", t->pid, static_cast<const void *>(nullptr), "", 0);
}

// give_up: the body of schedule(). preempt: current stays runnable whatever its state.
void give_up(bool preempt) NO_THREAD_SAFETY_ANALYSIS {
    Task *prev = current_task();
    const bool idle = prev->kind == TaskKind::idle;
    const bool irqs_were_off = prev->irqs_off;
    prev->irqs_off = true;
    prev->preempt_count += idle ? 1 : 2;   // preemption off, and the run queue's lock
    machine::point(Point::schedule);
    Cpu &c = *prev->cpu;
    const auto stays = [&] { return preempt || task_state(prev) == TASK_RUNNING || signal_wakes(prev); };
    c.rq_lock.lock();
    // Off a CPU that it may no longer use, or that went offline under it.
    const bool moves = stays() && !(prev->allowed & cpu_online_mask() & cpu_bit(c.id)) && !idle;
    if (moves) {   // while it is in no queue, nobody may take it for asleep
        c.rq_lock.unlock();
        prev->pi_lock.lock();
        c.rq_lock.lock();
    }
    c.attn.fetch_and(~ATTN_RESCHED);
    if (!stays()) {
        prev->on_rq = false;
    } else {
        if (!preempt) std::atomic_ref(prev->__state).store(TASK_RUNNING);
        prev->on_rq = !moves;
        if (!moves) run_queue(c).enqueue(prev);
    }
    Task *next = run_queue(c).take_next();
    if (next == prev) {
        c.rq_lock.unlock();
    } else {
        Context *to = next ? static_cast<Context *>(next) : c.idle;
        trace_switch(prev, prev, state_letter(prev, preempt && !moves), static_cast<Task *>(to));
        account_off(prev);
        ++prev->switches;
        if (!prev->on_rq) prev->asleep_since = machine::now();
        c.curr = to;
        if (next) {
            next->on_since = machine::now();
        } else {
            machine::set_parked(c, true);
        }
        c.rq_lock.unlock();
        if (moves) {
            Cpu &target = machine::cpu(select_cpu(prev));
            emit<Event::sched_migrate_task>(prev->comm, prev->pid, prev->prio, c.id, target.id);
            enqueue_on(target, prev);
            prev->pi_lock.unlock();
        }
        machine::switch_to(prev, to);
        finish_switch(prev);
    }
    prev->preempt_count -= idle ? 1 : 2;
    prev->irqs_off = irqs_were_off;
    if (!irqs_were_off) machine::take_interrupts();
}

}  // namespace

RunQueue &run_queue(const Cpu &c) { return queues[static_cast<std::size_t>(c.id)]; }

void RunQueue::enqueue(Task *t) {
    t->rq_seq = ++seq;
    queued.push_back(t);
    t->cpu->nr_queued.store(static_cast<int>(queued.size()), std::memory_order_relaxed);
}

Task *RunQueue::take_next() {
    auto best = std::min_element(queued.begin(), queued.end(), [](const Task *a, const Task *b) {
        return a->prio != b->prio ? a->prio < b->prio : a->rq_seq < b->rq_seq;
    });
    if (best == queued.end()) return nullptr;
    Task *t = *best;
    remove(t);
    return t;
}

void RunQueue::remove(Task *t) {
    std::erase(queued, t);
    t->cpu->nr_queued.store(static_cast<int>(queued.size()), std::memory_order_relaxed);
}

bool RunQueue::holds(const Task *t) const { return std::find(queued.begin(), queued.end(), t) != queued.end(); }

void finish_switch(Task *me) {
    me->pi_lock.handed();
    me->cpu->rq_lock.handed();
    if (!me->from_idle) return;
    me->from_idle = false;
    Task *idle = static_cast<Task *>(me->cpu->idle);
    // The waker handed the CPU over; the switch itself is seen here, on the CPU where it happened.
    machine::Unseen unseen;
    const int count = idle->preempt_count;
    const bool off = idle->irqs_off;
    idle->preempt_count = 2;
    idle->irqs_off = true;
    trace_switch(idle, idle, "R", me);
    idle->preempt_count = count;
    idle->irqs_off = off;
}

void schedule() {
    Task *me = current_task();
    if (in_atomic() && !me->dead) report_atomic(me);
    const bool worker = me->flags & PF_WQ_WORKER;
    if (worker && !me->oopsed && task_state(me) != TASK_RUNNING && worker_hooks.sleeping) worker_hooks.sleeping(me);
    if (me->blocked_on && task_state(me) != TASK_RUNNING)
        emit<Event::wq_blocked>(me->pid, me->blocked_on, me->blocked_obj, me->blocked_owner);
    me->blocked_on = nullptr;
    give_up(false);
    if (worker && worker_hooks.running) worker_hooks.running(me);
}

bool detail::cond_resched_slow() {
    Task *me = current_task();
    // A wake-up asks at once; those that have waited longer get their turn once current has run for a tick.
    const bool due =
        need_resched() || static_cast<std::int64_t>(machine::lately() - me->on_since) >= static_cast<std::int64_t>(tick_nsec);
    if (!due || in_atomic() || me->irqs_off) return false;
    give_up(true);
    return true;
}

void set_blocked_on(const char *what, const void *obj, const Task *owner) {
    Task *me = current_task();
    me->blocked_on = what;
    me->blocked_obj = obj;
    me->blocked_owner = owner ? owner->pid : 0;
}

void set_current_state(unsigned state) {
    machine::point(Point::atomic);
    std::atomic_ref(current_task()->__state).store(state);
}

unsigned task_state(const Task *t) {
    return std::atomic_ref(const_cast<Task *>(t)->__state).load(std::memory_order_relaxed);
}

void sched_idle_schedule(Cpu &c) {
    Task *idle = current_task();
    c.rq_lock.lock();
    c.attn.fetch_and(~ATTN_RESCHED);
    Task *next = run_queue(c).take_next();
    if (!next) {
        machine::set_parked(c, true);
        c.rq_lock.unlock();
        return;
    }
    idle->preempt_count = 2;
    idle->irqs_off = true;
    trace_switch(idle, idle, "R", next);
    idle->preempt_count = 1;
    idle->irqs_off = false;
    next->on_since = machine::now();
    c.curr = next;
    c.rq_lock.unlock();
    machine::switch_to(idle, next);
}

void task_leave_cpu(Task *me) {
    Cpu &c = *me->cpu;
    me->irqs_off = true;
    me->preempt_count += 2;
    machine::point(Point::exit);
    c.rq_lock.lock();
    c.attn.fetch_and(~ATTN_RESCHED);
    me->on_rq = false;
    me->dead = true;
    Task *next = run_queue(c).take_next();
    Context *to = next ? static_cast<Context *>(next) : c.idle;
    trace_switch(me, me, "X", static_cast<Task *>(to));
    account_off(me);
    c.curr = to;
    if (next) next->on_since = machine::now();
    else machine::set_parked(c, true);
    sched_bury(me);
    c.rq_lock.unlock();
    machine::end_context(me, to);
}

void queues_reset() {
    for (RunQueue &q : queues) q = {};
}

}  // namespace wqlab
