// Boot and shutdown.
#include "kernel/kernel.h"

#include "kernel/cpu.h"
#include "kernel/devices.h"
#include "kernel/engine_heap.h"
#include "kernel/home.h"
#include "kernel/irq.h"
#include "kernel/kthread.h"
#include "kernel/lock.h"
#include "kernel/original/original.h"
#include "kernel/printk.h"
#include "kernel/rcu.h"
#include "kernel/sched.h"
#include "kernel/slab.h"
#include "kernel/pages.h"
#include "kernel/suspend.h"
#include "kernel/timer.h"
#include "kernel/warn.h"
#include "kernel/workqueue/workqueue.h"
#include "trace/address.h"
#include "trace/emit.h"
#include "trace/writer.h"

namespace wqlab {

namespace {

// LateChooser: fixed order while the kernel boots, so that every run begins in the same state and nothing is searched
// that no module had a part in; from then on whoever was asked for.
class LateChooser : public machine::Chooser {
  public:
    int choose(const machine::Choice &choice) override { return (now_ ? now_ : fixed_.get())->choose(choice); }
    void boot() { now_ = nullptr; fixed_ = machine::make_fixed(); }
    void hand_to(machine::Chooser *chooser) { now_ = chooser; }

  private:
    machine::Chooser *now_ = nullptr;
    std::unique_ptr<machine::Chooser> fixed_ = machine::make_fixed();
};

KernelConfig config;
LateChooser chooser;
bool boot_done = false;
bool is_up = false;

const char *name_of(const machine::Context *c) { return static_cast<const Task *>(c)->comm; }

void trace_choice(const machine::Choice &choice, int took, machine::Context *task, machine::Point point) {
    machine::Unseen unseen;   // a decision is not an act of the task in whose place it is made
    if (trace::enabled)
        trace::emit<Event::wq_choice>(choice.step, cpu_list(choice.enabled), took, name_of(task), point_name(point));
}

void trace_jump(std::uint64_t from, std::uint64_t to) { trace::emit<Event::wq_jump>(from, to); }

machine::Hooks hooks() {
    machine::Hooks h;
    h.irq_entry = irq_entry;
    h.idle_schedule = sched_idle_schedule;
    h.live_timers = live_timers;
    h.choice = trace_choice;
    h.task_name = name_of;
    h.jump = trace_jump;
    return h;
}

void nothing(work_struct *) {}

// warm_up: a kernel that has booted has run works on every CPU, so each pool has made the idle worker it keeps in
// reserve (the recorded one had kworker/N:0 and kworker/N:1 everywhere).
void warm_up() {
    work_struct unbound;
    init_work(&unbound, nothing, true);
    queue_work(system_unbound_wq, &unbound);
    flush_work(&unbound);
    schedule_on_each_cpu(nothing);
}

// boot_task: the rest of the boot, which may sleep. It ends then; nothing of it is left.
int boot_task() {
    kthread_boot();
    softirq_start_threads();
    if (original::has_original_workqueues(config.version)) {
        workqueue_init_none();
        original::boot();
    } else {
        workqueue_init_early();
        workqueue_init();
        warm_up();
    }
    boot_done = true;
    return 0;
}

// tell: everything that exists, for a trace that begins here.
void tell() {
    trace::emit<Event::wq_boot>(machine::cpu_count(), release_name(config.version),
                                config.debug ? "debug" : "debian", machine::mode_name(), HZ);
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) trace::emit<Event::wq_cpu>(cpu, 1);
    trace_tasks();
    if (original::has_original_workqueues(config.version)) original::trace_all();
    else workqueue_trace_all();
}

}  // namespace

const KernelConfig &kernel_config() { return config; }
unsigned booted_version() { return config.version; }

void kernel_boot(const KernelConfig &with) {
    ENGINE_BUG_ON(is_up);
    is_up = true;
    config = with;
    {
        trace::Quiet quiet;
        address_reset();
        warn_boot();
        cpu_boot();
        suspend_boot();
        printk_boot(config.seed);
        chooser.boot();
        machine::Config machine_config = config.machine;
        machine_config.chooser = &chooser;
        boot_done = false;
        machine::boot(machine_config, hooks());
        trace::machine_going(true);
        sched_boot();
        const bool zeroes = config.version >= kernel_version(5, 3, 0);   // init_on_alloc
        slab_boot(config.debug ? SlabRules::strict : zeroes ? SlabRules::zeroed : SlabRules::old_kernel);
        pages_boot();
        irq_boot();
        timer_boot();
        rcu_boot();
        devices_boot();
        kthread_prepare();
        wake_up_new_task(task_create(TaskKind::kthread, "init", boot_task));
        const machine::Stop stop = machine::run();
        ENGINE_BUG_ON(stop != machine::Stop::rest || !boot_done);
        chooser.hand_to(config.machine.chooser);
    }
    tell();
}

void kernel_shutdown() {
    if (!is_up) return;
    printk_flush();
    trace::machine_going(false);
    trace::Quiet quiet;
    machine::shutdown();
    if (original::has_original_workqueues(config.version)) original::shutdown();
    else workqueue_shutdown();
    rcu_shutdown();
    kthread_shutdown();
    timer_shutdown();
    irq_shutdown();
    devices_shutdown();
    slab_shutdown();
    home_shutdown();
    sched_shutdown();
    engine_heap_reset();
    printk_shutdown();
    is_up = false;
}

}  // namespace wqlab
