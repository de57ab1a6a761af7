// Tasklets: a list a CPU and priority; one tasklet never runs on two CPUs at once.
#include <array>

#include "kernel/irq.h"
#include "kernel/lock.h"
#include "kernel/timer.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;
using trace::symbol_name;

namespace {

constexpr unsigned long STATE_SCHED = 1, STATE_RUN = 2;   // bits of tasklet_struct.state

// Letters: C: touched on its own CPU only, with interrupts off.
struct TaskletList {
    tasklet_struct *head = nullptr, **tail = &head;   // C
};
struct CpuTasklets {
    TaskletList normal, hi;
};
std::array<CpuTasklets, machine::max_cpus> *cpus = nullptr;

CpuTasklets &here() { return (*cpus)[static_cast<std::size_t>(smp_processor_id())]; }
machine::atomic_ref<unsigned long> state(tasklet_struct *t) { return machine::atomic_ref<unsigned long>(t->state); }
machine::atomic_ref<int> count(tasklet_struct *t) { return machine::atomic_ref<int>(t->count.counter); }

const void *function_of(const tasklet_struct *t) {
    return t->use_callback ? reinterpret_cast<const void *>(t->callback) : reinterpret_cast<const void *>(t->func);
}

void append(TaskletList &list, tasklet_struct *t) {
    t->next = nullptr;
    *list.tail = t;
    list.tail = &t->next;
}

void schedule_on(tasklet_struct *t, bool hi) {
    if (state(t).fetch_or(STATE_SCHED) & STATE_SCHED) return;
    const unsigned long flags = local_irq_save();
    append(hi ? here().hi : here().normal, t);
    raise_softirq(hi ? HI_SOFTIRQ : TASKLET_SOFTIRQ);
    local_irq_restore(flags);
}

void run_one(tasklet_struct *t) {
    const void *function = function_of(t);
    emit<Event::tasklet_entry>(static_cast<const void *>(t), symbol_name(function));
    if (t->use_callback) t->callback(t);
    else t->func(t->data);
    emit<Event::tasklet_exit>(static_cast<const void *>(t), symbol_name(function));
}

void action(bool hi) {
    local_irq_disable();
    TaskletList &list = hi ? here().hi : here().normal;
    tasklet_struct *t = list.head;
    list.head = nullptr;
    list.tail = &list.head;
    local_irq_enable();
    while (t) {
        tasklet_struct *next = t->next;
        bool again = true;
        if (!(state(t).fetch_or(STATE_RUN) & STATE_RUN)) {
            if (count(t).load() == 0) {
                state(t).fetch_and(~STATE_SCHED);
                run_one(t);
                again = false;
            }
            state(t).fetch_and(~STATE_RUN);
        }
        if (again) {   // disabled, or it runs on another CPU: a later round tries again
            local_irq_disable();
            append(hi ? here().hi : here().normal, t);
            raise_softirq(hi ? HI_SOFTIRQ : TASKLET_SOFTIRQ);
            local_irq_enable();
        }
        t = next;
    }
}

}  // namespace

void tasklet_init(tasklet_struct *t, void (*func)(unsigned long), unsigned long data) {
    *t = tasklet_struct{};
    t->func = func;
    t->data = data;
}

void tasklet_setup(tasklet_struct *t, void (*callback)(tasklet_struct *)) {
    *t = tasklet_struct{};
    t->use_callback = 1;
    t->callback = callback;
}

void tasklet_schedule(tasklet_struct *t) { schedule_on(t, false); }
void tasklet_hi_schedule(tasklet_struct *t) { schedule_on(t, true); }

void tasklet_kill(tasklet_struct *t) {
    might_sleep();
    while (state(t).fetch_or(STATE_SCHED) & STATE_SCHED) {
        set_blocked_on("tasklet", t);
        schedule_timeout_uninterruptible(1);
    }
    while (state(t).load() & STATE_RUN) machine::relax();
    state(t).fetch_and(~STATE_SCHED);
}

void tasklet_disable(tasklet_struct *t) {
    count(t).fetch_add(1);
    while (state(t).load() & STATE_RUN) machine::relax();
}

void tasklet_enable(tasklet_struct *t) { count(t).fetch_add(-1); }

void tasklet_boot() {
    cpus = new std::array<CpuTasklets, machine::max_cpus>;
    open_softirq(TASKLET_SOFTIRQ, [] { action(false); });
    open_softirq(HI_SOFTIRQ, [] { action(true); });
}

void tasklet_shutdown() {
    delete cpus;
    cpus = nullptr;
}

}  // namespace wqlab
