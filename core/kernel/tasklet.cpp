// Tasklets: functions that run once in softirq context, on the CPU that scheduled them, never on two CPUs at once.
#include <array>

#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/irq.h"
#include "kernel/wait.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

constexpr unsigned long SCHED = 1, RUN = 2;   // bits of state: waits in a list; its function runs

// Queue: singly linked, in order; only its CPU touches it, with interrupts off.
struct Queue {
    tasklet_struct *head = nullptr;
    tasklet_struct **tail = &head;

    void push(tasklet_struct *t) {
        t->next = nullptr;
        *tail = t;
        tail = &t->next;
    }
    tasklet_struct *take_all() {
        tasklet_struct *all = head;
        head = nullptr;
        tail = &head;
        return all;
    }
};

struct PerCpu {
    Queue normal, high;
};
std::array<PerCpu, machine::max_cpus> queues;
wait_queue_head_t changed;   // some tasklet's state changed

machine::atomic_ref<unsigned long> state_of(tasklet_struct *t) { return machine::atomic_ref<unsigned long>(t->state); }
machine::atomic_ref<int> count_of(tasklet_struct *t) { return machine::atomic_ref<int>(t->count.counter); }

Queue &my_queue(SoftirqVec vec) {
    PerCpu &c = queues[static_cast<std::size_t>(smp_processor_id())];
    return vec == HI_SOFTIRQ ? c.high : c.normal;
}

void schedule_on(tasklet_struct *t, SoftirqVec vec) {
    if (state_of(t).fetch_or(SCHED) & SCHED) return;   // it waits already
    const unsigned long flags = local_irq_save();
    my_queue(vec).push(t);
    raise_softirq(vec);
    local_irq_restore(flags);
}

void call(tasklet_struct *t) {
    const auto *function = t->use_callback ? reinterpret_cast<const void *>(t->callback)
                                           : reinterpret_cast<const void *>(t->func);
    const std::string name = trace::enabled ? trace::symbol_name(function) : std::string();
    emit<Event::tasklet_entry>(t, name);
    if (t->use_callback) t->callback(t);
    else t->func(t->data);
    emit<Event::tasklet_exit>(t, name);
}

void unlock_run(tasklet_struct *t) {
    state_of(t).fetch_and(~RUN);
    wake_up_queue(&changed, TASK_NORMAL, 0);
}

void run_list(SoftirqVec vec) {
    unsigned long flags = local_irq_save();
    tasklet_struct *t = my_queue(vec).take_all();
    local_irq_restore(flags);
    while (t) {
        tasklet_struct *next = t->next;
        if (!(state_of(t).fetch_or(RUN) & RUN)) {
            if (count_of(t).load() == 0) {
                // From here on it may be scheduled again, even by its own function.
                state_of(t).fetch_and(~SCHED);
                call(t);
                unlock_run(t);
                t = next;
                continue;
            }
            unlock_run(t);
        }
        // Disabled, or running on another CPU: tried again.
        flags = local_irq_save();
        my_queue(vec).push(t);
        raise_softirq(vec);
        local_irq_restore(flags);
        t = next;
    }
}

// wait_until_clear: sleeps until none of the bits is set. An interrupt can only poll.
void wait_until_clear(tasklet_struct *t, unsigned long bits) {
    if (!in_task() || current_task()->irqs_off) {
        while (state_of(t).load() & bits) machine::relax();
        return;
    }
    wait_queue_entry_t w;
    init_wait(&w);
    for (;;) {
        set_blocked_on("tasklet", t);
        prepare_to_wait(&changed, &w, TASK_UNINTERRUPTIBLE);
        if (!(state_of(t).load() & bits)) break;
        schedule();
    }
    finish_wait(&changed, &w);
}

}  // namespace

void tasklet_init(tasklet_struct *t, void (*func)(unsigned long), unsigned long data) {
    *t = {};
    t->func = func;
    t->data = data;
}

void tasklet_setup(tasklet_struct *t, void (*callback)(tasklet_struct *)) {
    *t = {};
    t->use_callback = 1;
    t->callback = callback;
}

void tasklet_schedule(tasklet_struct *t) { schedule_on(t, TASKLET_SOFTIRQ); }
void tasklet_hi_schedule(tasklet_struct *t) { schedule_on(t, HI_SOFTIRQ); }

void tasklet_disable(tasklet_struct *t) {
    count_of(t).fetch_add(1);
    wait_until_clear(t, RUN);
}

void tasklet_disable_nosync(tasklet_struct *t) { count_of(t).fetch_add(1); }

void tasklet_enable(tasklet_struct *t) { count_of(t).fetch_add(-1); }

void tasklet_kill(tasklet_struct *t) {
    if (in_interrupt()) printk("\0015Attempt to kill tasklet from interrupt\n");
    // Taking SCHED for itself keeps it from being scheduled by others meanwhile.
    while (state_of(t).fetch_or(SCHED) & SCHED) wait_until_clear(t, SCHED);
    wait_until_clear(t, RUN);
    state_of(t).fetch_and(~SCHED);
}

void tasklet_boot() {
    tasklet_shutdown();
    init_waitqueue_head(&changed);
    open_softirq(TASKLET_SOFTIRQ, [] { run_list(TASKLET_SOFTIRQ); });
    open_softirq(HI_SOFTIRQ, [] { run_list(HI_SOFTIRQ); });
}

void tasklet_shutdown() {
    for (PerCpu &c : queues) {
        c.normal.take_all();
        c.high.take_all();
    }
}

}  // namespace wqlab
