// Waking, placement and CPU masks.
#include "kernel/irq.h"
#include "kernel/lock.h"
#include "kernel/runqueue.h"
#include "trace/emit.h"

namespace wqlab {

using machine::ATTN_RESCHED;
using machine::Cpu;
using machine::HostGuard;
using machine::Point;
using trace::emit;

namespace {

std::atomic<CpuMask> online{0};

bool is_idle(int id) {
    Cpu &c = machine::cpu(id);
    HostGuard g(c.rq_lock);
    return c.idle_parked;
}

// Depth: the waker's preempt_count while it holds pi_lock (preemption off, and the lock), as traces show it.
struct Depth {
    Task *me = current_task();
    bool off = false;
    Depth() {
        if (!me) return;
        me->preempt_count += 2;
        off = me->irqs_off;
        me->irqs_off = true;
    }
    ~Depth() {
        if (!me) return;
        me->preempt_count -= 2;
        me->irqs_off = off;
    }
};

bool wake(Task *t, unsigned mask) {
    machine::point(Point::wake, t);
    Depth depth;
    HostGuard pi(t->pi_lock);
    if (!(task_state(t) & mask)) return false;
    const bool is_new = t->never_ran;
    t->never_ran = false;
    if (!is_new) emit<Event::sched_waking>(t->comm, t->pid, t->prio, t->cpu->id);
    {
        // Still on its CPU on the way to sleep, or queued: it only must not fall asleep.
        HostGuard rq(t->cpu->rq_lock);
        if (t->on_rq) {
            std::atomic_ref(t->__state).store(TASK_RUNNING);
            return true;
        }
    }
    std::atomic_ref(t->__state).store(TASK_RUNNING);
    Cpu &target = machine::cpu(select_cpu(t));
    if (depth.me) ++depth.me->preempt_count;
    if (is_new) emit<Event::sched_wakeup_new>(t->comm, t->pid, t->prio, target.id);
    else emit<Event::sched_wakeup>(t->comm, t->pid, t->prio, target.id);
    if (depth.me) --depth.me->preempt_count;
    enqueue_on(target, t);
    return true;
}

}  // namespace

int select_cpu(const Task *t) {
    const CpuMask may = t->allowed & online.load();
    const CpuMask from = may ? may : online.load();   // an offline CPU's threads run elsewhere
    const int prev = t->cpu->id;
    const bool prev_ok = from & cpu_bit(prev);
    if ((from & (from - 1)) == 0) return __builtin_ctzll(from);
    if (prev_ok && is_idle(prev)) return prev;
    for (CpuMask rest = from; rest; rest &= rest - 1)
        if (is_idle(__builtin_ctzll(rest))) return __builtin_ctzll(rest);
    return prev_ok ? prev : __builtin_ctzll(from);
}

// enqueue_on: the CPU may have gone offline since it was chosen: then another is.
void enqueue_on(Cpu &chosen, Task *t) {
    bool give = false;
    for (Cpu *c = &chosen;; c = &machine::cpu(select_cpu(t))) {
        HostGuard g(c->rq_lock);
        if (!(online.load() & cpu_bit(c->id))) continue;
        t->cpu = c;
        t->on_rq = true;
        if (c->idle_parked) {
            machine::set_parked(*c, false);
            c->curr = t;
            t->from_idle = true;
            t->on_since = machine::now();
            give = true;
        } else {
            run_queue(*c).enqueue(t);
            machine::request_attention(*c, ATTN_RESCHED);
        }
        break;
    }
    if (give) machine::give(t);
}

bool wake_up_process(Task *t) { return wake(t, TASK_NORMAL); }
bool wake_up_state(Task *t, unsigned mask) { return wake(t, mask); }
void wake_up_new_task(Task *t) { wake(t, TASK_NEW | TASK_NORMAL); }

int set_cpus_allowed(Task *t, CpuMask mask) {
    if (!(mask & online.load())) return -22;
    bool move_self = false;
    {
        HostGuard pi(t->pi_lock);
        Cpu &c = *t->cpu;
        {
            HostGuard rq(c.rq_lock);   // its own schedule() reads it there
            t->allowed = mask;
            t->nr_cpus_allowed = __builtin_popcountll(mask & cpu_possible_mask());
        }
        if (t == current_task()) {
            move_self = !(mask & cpu_bit(c.id));
        } else {
            bool queued = false;
            {
                HostGuard rq(c.rq_lock);
                if (t->on_rq && !(mask & cpu_bit(c.id))) {
                    queued = c.curr != t;
                    if (queued) {
                        run_queue(c).remove(t);
                        t->on_rq = false;
                    } else {
                        machine::request_attention(c, ATTN_RESCHED);   // it moves when it next schedules
                    }
                }
            }
            if (queued) {
                Cpu &target = machine::cpu(select_cpu(t));
                emit<Event::sched_migrate_task>(t->comm, t->pid, t->prio, c.id, target.id);
                enqueue_on(target, t);
            }
        }
    }
    if (move_self) {
        machine::request_attention(machine::this_cpu(), ATTN_RESCHED);
        cond_resched();
    }
    return 0;
}

void set_user_nice(Task *t, int nice) {
    HostGuard pi(t->pi_lock);
    HostGuard rq(t->cpu->rq_lock);
    t->static_prio = t->prio = 120 + nice;
}

CpuMask cpu_online_mask() { return online.load(); }

CpuMask cpu_possible_mask() {
    const int n = machine::cpu_count();
    return n == 64 ? ~0ull : (1ull << n) - 1;
}

void set_cpu_online(int cpu, bool on) {
    if (on) {
        online.fetch_or(cpu_bit(cpu));
        emit<Event::wq_cpu>(cpu, 1);
        return;
    }
    online.fetch_and(~cpu_bit(cpu));
    emit<Event::wq_cpu>(cpu, 0);
    Cpu &c = machine::cpu(cpu);
    for (;;) {   // what waits there goes elsewhere
        Task *t;
        {
            HostGuard rq(c.rq_lock);
            t = run_queue(c).queued.empty() ? nullptr : run_queue(c).queued.front();
        }
        if (!t) break;
        HostGuard pi(t->pi_lock);   // while it is in no queue, nobody may take it for asleep
        {
            HostGuard rq(c.rq_lock);
            if (!run_queue(c).holds(t)) continue;
            run_queue(c).remove(t);
            t->on_rq = false;
        }
        Cpu &target = machine::cpu(select_cpu(t));
        emit<Event::sched_migrate_task>(t->comm, t->pid, t->prio, cpu, target.id);
        enqueue_on(target, t);
    }
}

void online_reset(CpuMask mask) { online.store(mask); }

std::string cpu_list(CpuMask mask) {
    std::string out;
    for (int i = 0; i < 64; ++i) {
        if (!(mask >> i & 1)) continue;
        int last = i;
        while (last + 1 < 64 && (mask >> (last + 1) & 1)) ++last;
        if (!out.empty()) out += ',';
        out += std::to_string(i);
        if (last > i) out += '-' + std::to_string(last);
        i = last;
    }
    return out;
}

}  // namespace wqlab
