// Timers with a resolution of one nanosecond. Their functions run in the timer interrupt.
#include "kernel/irq.h"
#include "kernel/timer_base.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

machine::atomic_ref<int> cpu_of(hrtimer *t) { return machine::atomic_ref<int>(t->cpu); }

bool queued(const hrtimer *t) { return t->node.next != nullptr; }

TimerBase &lock_base(hrtimer *t, unsigned long &irq) NO_THREAD_SAFETY_ANALYSIS {
    for (;;) {
        const int cpu = cpu_of(t).load();
        TimerBase &b = timer_base(cpu);
        irq = b.lock.lock_irqsave();
        if (cpu_of(t).peek() == cpu) return b;
        b.lock.unlock_irqrestore(irq);
        machine::relax();
    }
}

void enqueue(TimerBase &b, hrtimer *t) {
    if (trace::enabled)
        emit<Event::hrtimer_start>(t, trace::symbol_name(reinterpret_cast<const void *>(t->function)), t->expires,
                                   t->expires, "ABS");
    cpu_of(t).store(b.cpu);
    list_head *at = b.hrtimers.prev;   // behind all that expire no later
    while (at != &b.hrtimers && entry_of<&hrtimer::node>(at)->expires > t->expires) at = at->prev;
    list_add(&t->node, at);
    live_timers_add(b, 1);
    program_timer_line(b);
}

void dequeue(TimerBase &b, hrtimer *t) {
    emit<Event::hrtimer_cancel>(t);
    list_unlink(&t->node);
    t->node = {};
    live_timers_add(b, -1);
}

// call: under the lock, which is given up for the call.
void call(TimerBase &b, hrtimer *t) NO_THREAD_SAFETY_ANALYSIS {
    const auto function = t->function;
    b.running_hrtimer = t;
    dequeue(b, t);
    b.lock.unlock();
    if (trace::enabled)
        emit<Event::hrtimer_expire_entry>(t, trace::symbol_name(reinterpret_cast<const void *>(function)),
                                          machine::now());
    const hrtimer_restart restart = function(t);
    emit<Event::hrtimer_expire_exit>(t);   // the timer itself may be gone, unless it asked to be restarted
    b.lock.lock();
    if (restart == HRTIMER_RESTART && !queued(t)) enqueue(b, t);
    b.running_hrtimer = nullptr;
}

}  // namespace

void hrtimer_init(hrtimer *t, enum hrtimer_restart (*function)(hrtimer *)) {
    t->node = {};
    t->expires = 0;
    t->function = function;
    t->clockid = 1;   // CLOCK_MONOTONIC
    cpu_of(t).store(current_task() ? smp_processor_id() : 0);
}

void hrtimer_start_at(hrtimer *t, long long ns) NO_THREAD_SAFETY_ANALYSIS {
    unsigned long irq;
    TimerBase *b = &lock_base(t, irq);
    if (queued(t)) {
        dequeue(*b, t);
        program_timer_line(*b);
    }
    t->expires = ns;
    TimerBase &here = timer_base(smp_processor_id());
    if (b != &here && b->running_hrtimer != t) {
        // Not queued and not running: nobody looks for it at its old base but to find that out.
        cpu_of(t).store(here.cpu);
        b->lock.unlock();
        b = &here;
        b->lock.lock();
    }
    enqueue(*b, t);
    b->lock.unlock_irqrestore(irq);
}

int hrtimer_try_to_cancel(hrtimer *t) NO_THREAD_SAFETY_ANALYSIS {
    unsigned long irq;
    TimerBase &b = lock_base(t, irq);
    const bool runs = b.running_hrtimer == t, was_queued = queued(t);
    if (!runs && was_queued) {
        dequeue(b, t);
        program_timer_line(b);
    }
    b.lock.unlock_irqrestore(irq);
    return runs ? -1 : was_queued;
}

bool hrtimer_cancel(hrtimer *t) {
    for (;;) {
        const int was_queued = hrtimer_try_to_cancel(t);
        if (was_queued >= 0) return was_queued;
        machine::relax();
    }
}

bool hrtimer_active(const hrtimer *t) NO_THREAD_SAFETY_ANALYSIS {
    unsigned long irq;
    TimerBase &b = lock_base(const_cast<hrtimer *>(t), irq);
    const bool active = queued(t) || b.running_hrtimer == t;
    b.lock.unlock_irqrestore(irq);
    return active;
}

unsigned long hrtimer_forward(hrtimer *t, long long now, long long interval) {
    if (interval <= 0 || now < t->expires) return 0;
    const long long turns = (now - t->expires) / interval + 1;
    t->expires += turns * interval;
    return static_cast<unsigned long>(turns);
}

void run_due_hrtimers(TimerBase &b) {
    while (!list_empty(&b.hrtimers)) {
        hrtimer *t = entry_of<&hrtimer::node>(b.hrtimers.next);
        if (t->expires > static_cast<long long>(machine::now())) return;
        call(b, t);
    }
}

void hrtimers_migrate(TimerBase &from, TimerBase &to) {
    while (!list_empty(&from.hrtimers)) {
        hrtimer *t = entry_of<&hrtimer::node>(from.hrtimers.next);
        dequeue(from, t);
        enqueue(to, t);
    }
    program_timer_line(from);
}

void timer_interrupt(machine::Cpu &cpu) NO_THREAD_SAFETY_ANALYSIS {
    TimerBase &b = timer_base(cpu.id);
    b.lock.lock();
    run_due_hrtimers(b);
    unsigned long next;
    const bool due = !b.softirq_due && b.wheel.next(next) && static_cast<long>(jiffies_now() - next) >= 0;
    b.softirq_due |= due;
    program_timer_line(b, true);
    b.lock.unlock();
    if (due) raise_softirq(TIMER_SOFTIRQ);
}

}  // namespace wqlab
