// Exports of linux/sched.h, kthread.h, preempt.h, smp.h and cpumask.h.
#include <cstdarg>
#include <cstring>

#include "kernel/freezer.h"
#include "kernel/kthread.h"
#include "kernel/printk.h"
#include "kernel/smp_call.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "kernel/wait.h"
#include "kernel/workqueue/workqueue.h"
#include "runner/call.h"
#include "runner/poll.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c) { return kernel_version(a, b, c); }

struct cpumask { unsigned long bits[1]; };

task_struct *current_of_module() { return current_task(); }
Task *task_of(task_struct *t) { return static_cast<Task *>(t); }
const Task *task_of(const task_struct *t) { return static_cast<const Task *>(t); }

int wake(task_struct *t) { return wake_up_process(task_of(t)); }
int resched() {
    Notes &n = my_notes();
    if (++n.cond_rescheds > patient_cond_rescheds) machine::burn(cond_resched_ns);
    machine::point(machine::Point::call);
    return cond_resched();
}
void give_way() { machine::relax(); resched(); }
long sleep_idle(long timeout) {
    set_current_state(TASK_IDLE);
    return schedule_timeout(timeout);
}
int has_signal(task_struct *t) { return signal_pending(task_of(t)); }
int has_fatal_signal(task_struct *t) { return fatal_signal_pending(task_of(t)); }
void renice(task_struct *t, long nice) {
    if (nice >= -20 && nice <= 19) set_user_nice(task_of(t), static_cast<int>(nice));
}
int allow(task_struct *t, const cpumask *mask) { return set_cpus_allowed(task_of(t), mask->bits[0]); }
int cpu_of(const task_struct *t) { return task_of(t)->cpu->id; }
char *comm_of(char *buf, task_struct *t) { return std::strcpy(buf, t->comm); }

task_struct *next_task(task_struct *t) {
    const int after = t ? t->pid : 0;
    Task *next = nullptr;
    for_each_task([&](Task *x) {
        if (x->pid > after && !next) next = x;
    });
    return next;
}

Task *make_thread(int (*fn)(void *), void *data, const char *fmt, va_list args) {
    char name[64];
    kformat(name, sizeof name, fmt, args);
    return kthread_create([fn, data] { return fn(data); }, TaskKind::kthread, name);
}
constexpr long out_of_memory = -12;

template <Text Name, bool run> struct MakeThread {
    [[gnu::noinline]] static task_struct *enter(int (*fn)(void *), void *data, const char *fmt, ...) {
        CallScope scope(Name.text, __builtin_return_address(0));
        scope.announce(nullptr, 0);
        va_list args;
        va_start(args, fmt);
        Task *t = make_thread(fn, data, fmt, args);
        va_end(args);
        scope.returned(t ? t->pid : out_of_memory);
        if (!t) return reinterpret_cast<task_struct *>(out_of_memory);
        if (run) wake_up_process(t);
        return t;
    }
};

void bind(task_struct *t, unsigned cpu) { kthread_bind_mask(task_of(t), cpu_bit(static_cast<int>(cpu))); }
int stop(task_struct *t) { return kthread_stop(task_of(t)); }
int park(task_struct *t) { return kthread_park(task_of(t)); }
void unpark(task_struct *t) { kthread_unpark(task_of(t)); }
bool should_park() {
    const bool asked = kthread_should_park();
    look_here(current_task(), asked);
    return asked;
}
bool should_stop() {
    const bool stop = kthread_should_stop();
    look_here(current_task(), stop);
    return stop;
}
[[noreturn]] void end(long code) { task_exit(static_cast<int>(code)); }
[[noreturn]] void complete_and_end(completion *done, long code) {
    if (done) complete(done);
    task_exit(static_cast<int>(code));
}

bool is_freezing(task_struct *t) { return freezing(task_of(t)); }

void call_others(SmpFunction f, void *info, int wait) {
    smp_call_function_many(cpu_online_mask(), f, info, wait, false);
}
void call_all(SmpFunction f, void *info, int wait) { smp_call_function_many(cpu_online_mask(), f, info, wait, true); }

int cpus() { return machine::cpu_count(); }
unsigned long online() { return cpu_online_mask(); }
// online_mask, possible_mask: the mask as it is at the call.
const cpumask *online_mask() {
    static cpumask mask;
    std::atomic_ref(mask.bits[0]).store(cpu_online_mask());
    return &mask;
}
const cpumask *possible_mask() {
    static cpumask mask;
    std::atomic_ref(mask.bits[0]).store(cpu_possible_mask());
    return &mask;
}
const cpumask *mask_of(int cpu) {
    static const auto masks = [] {
        std::array<cpumask, machine::max_cpus> all{};
        for (int i = 0; i < machine::max_cpus; ++i) all[static_cast<std::size_t>(i)].bits[0] = cpu_bit(i);
        return all;
    }();
    return &masks[static_cast<std::size_t>(cpu) % masks.size()];
}

const Export table[] = {
    BARE(wqlab_current, &current_of_module),
    CALL(schedule, schedule),
    CALL(schedule_timeout, schedule_timeout),
    CALL(schedule_timeout_interruptible, schedule_timeout_interruptible),
    CALL(schedule_timeout_uninterruptible, schedule_timeout_uninterruptible),
    CALL(schedule_timeout_idle, sleep_idle),
    QUIET(wqlab_set_current_state, set_current_state),
    CALL(wake_up_process, wake),
    QUIET(cond_resched, resched),
    QUIET(need_resched, need_resched),
    QUIET(yield, give_way),
    QUIET(might_sleep, might_sleep),
    QUIET(wqlab_signal_pending, has_signal),
    QUIET(wqlab_fatal_signal_pending, has_fatal_signal),
    QUIET(set_user_nice, renice),
    CALL(set_cpus_allowed_ptr, allow),
    QUIET(task_cpu, cpu_of),
    QUIET(get_task_comm, comm_of),
    QUIET(wqlab_next_task, next_task),
    {"kthread_create", WQLAB_ADDRESS(MakeThread<"kthread_create" WQLAB_COMMA false>), false},
    {"wqlab_kthread_run", WQLAB_ADDRESS(MakeThread<"kthread_run" WQLAB_COMMA true>), false},
    QUIET(kthread_bind, bind),
    CALL(kthread_stop, stop),
    QUIET(kthread_should_stop, should_stop),
    QUIET(wqlab_freezing, is_freezing),
    QUIET(wqlab_try_to_freeze, try_to_freeze),
    CALL(set_freezable, set_freezable),
    until(v(5, 17, 0), QUIET(do_exit, end)),
    CALL_GPL(kthread_park, park),
    CALL_GPL(kthread_unpark, unpark),
    QUIET_GPL(kthread_should_park, should_park),
    CALL_GPL(kthread_parkme, kthread_parkme),
    QUIET(kthread_exit, end),
    QUIET(kthread_complete_and_exit, complete_and_end),
    QUIET(preempt_count, preempt_count),
    QUIET(preempt_disable, preempt_disable),
    QUIET(preempt_enable, preempt_enable),
    BARE(wqlab_smp_processor_id, &smp_processor_id),
    BARE(wqlab_nr_cpus, &cpus),
    BARE(cpu_to_node, &cpu_to_node),
    BARE(wqlab_online_cpus, &online),
    BARE(wqlab_cpumask_of, &mask_of),
    BARE(wqlab_online_mask, &online_mask),
    BARE(wqlab_possible_mask, &possible_mask),
    CALL(smp_call_function_single, smp_call_function_single),
    CALL(smp_call_function, call_others),
    CALL(on_each_cpu, call_all),
    QUIET(local_irq_disable, local_irq_disable),
    QUIET(local_irq_enable, local_irq_enable),
    QUIET(wqlab_local_irq_save, local_irq_save),
    QUIET(local_irq_restore, local_irq_restore),
    QUIET(wqlab_irqs_disabled, irqs_disabled),
};

}  // namespace

std::span<const Export> task_exports() { return table; }

}  // namespace wqlab::runner
