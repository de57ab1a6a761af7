#include "runner/api_eras.h"

#include <algorithm>

#include "kernel/version.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c = 0) { return kernel_version(a, b, c); }
constexpr unsigned always = 0, still = ~0u;

// ApiEra: the first kernel that has it, and the last.
struct ApiEra {
    std::string_view name;
    unsigned first, last;
};

constexpr ApiEra eras[] = {
    // linux/workqueue.h
    {"INIT_WORK with 3 arguments", always, v(2, 6, 19)},
    {"INIT_WORK with 2 arguments", v(2, 6, 20), still},
    {"DECLARE_WORK with 3 arguments", always, v(2, 6, 19)},
    {"DECLARE_WORK with 2 arguments", v(2, 6, 20), still},
    {"PREPARE_WORK with 3 arguments", always, v(2, 6, 19)},
    {"PREPARE_WORK with 2 arguments", v(2, 6, 20), v(3, 14)},
    {"PREPARE_WORK", always, v(3, 14)},
    {"PREPARE_DELAYED_WORK", v(2, 6, 20), v(3, 14)},
    {"DECLARE_DELAYED_WORK", v(2, 6, 20), still},
    {"INIT_DELAYED_WORK", v(2, 6, 20), still},
    {"INIT_DELAYED_WORK_DEFERRABLE", v(2, 6, 22), v(3, 6)},
    {"INIT_WORK_ON_STACK", v(2, 6, 33), v(2, 6, 36)},
    {"INIT_DELAYED_WORK_ON_STACK", v(2, 6, 33), v(2, 6, 36)},
    {"INIT_WORK_ONSTACK", v(2, 6, 37), still},
    {"INIT_DELAYED_WORK_ONSTACK", v(2, 6, 37), still},
    {"INIT_DEFERRABLE_WORK", v(3, 7), still},
    {"DECLARE_DEFERRABLE_WORK", v(3, 7), still},
    {"INIT_RCU_WORK", v(4, 17), still},
    {"to_delayed_work", v(2, 6, 30), still},
    {"delayed_work", v(2, 6, 20), still},
    {"struct delayed_work", v(2, 6, 20), still},
    {"work_func_t", v(2, 6, 20), still},
    {"delayed_work_pending", v(2, 6, 20), still},
    {"work_clear_pending", v(2, 6, 20), v(3, 6)},
    {"create_freezeable_workqueue", v(2, 6, 20), v(2, 6, 37)},
    {"create_freezable_workqueue", v(2, 6, 38), still},
    {"create_rt_workqueue", v(2, 6, 28), v(2, 6, 35)},
    {"alloc_workqueue", v(2, 6, 36), still},
    {"alloc_ordered_workqueue", v(2, 6, 37), still},
    {"queue_work_on", v(2, 6, 27), still},
    {"schedule_work_on", v(2, 6, 27), still},
    {"queue_work_node", v(5, 1), still},
    {"queue_rcu_work", v(4, 17), still},
    {"mod_delayed_work", v(3, 7), still},
    {"mod_delayed_work_on", v(3, 7), still},
    {"flush_work", v(2, 6, 27), still},
    {"flush_work_sync", v(2, 6, 37), v(3, 6)},
    {"flush_delayed_work", v(2, 6, 33), still},
    {"flush_delayed_work_sync", v(2, 6, 37), v(3, 6)},
    {"flush_rcu_work", v(4, 17), still},
    {"drain_workqueue", v(3, 1), still},
    {"cancel_work", v(4, 16), still},
    {"cancel_work_sync", v(2, 6, 22), still},
    {"cancel_delayed_work_sync", v(2, 6, 23), still},
    {"__cancel_delayed_work", v(2, 6, 28), v(3, 6)},
    {"cancel_rearming_delayed_work", always, v(3, 6)},
    {"cancel_rearming_delayed_workqueue", always, v(3, 6)},
    {"schedule_on_each_cpu with 2 arguments", always, v(2, 6, 19)},
    {"keventd_up", always, v(4, 11)},
    {"current_is_keventd", always, v(4, 7)},
    {"execute_in_process_context", v(2, 6, 17), still},
    {"work_on_cpu", v(2, 6, 29), still},
    {"work_busy", v(2, 6, 36), still},
    {"workqueue_congested", v(2, 6, 36), still},
    {"workqueue_set_max_active", v(2, 6, 36), still},
    {"current_work", v(3, 8), still},
    {"set_worker_desc", v(3, 11), still},
    {"system_wq", v(2, 6, 36), still},
    {"system_long_wq", v(2, 6, 36), still},
    {"system_unbound_wq", v(2, 6, 36), still},
    {"system_nrt_wq", v(2, 6, 36), v(3, 15)},
    {"system_freezable_wq", v(2, 6, 38), still},
    {"system_highpri_wq", v(3, 7), still},
    {"system_power_efficient_wq", v(3, 11), still},
    {"WQ_UNBOUND", v(2, 6, 36), still},
    {"WQ_HIGHPRI", v(2, 6, 36), still},
    {"WQ_CPU_INTENSIVE", v(2, 6, 36), still},
    {"WQ_FREEZEABLE", v(2, 6, 36), v(2, 6, 37)},
    {"WQ_FREEZABLE", v(2, 6, 38), still},
    {"WQ_MEM_RECLAIM", v(2, 6, 37), still},
    {"WQ_RESCUER", v(2, 6, 36), v(2, 6, 36)},
    {"WQ_NON_REENTRANT", v(2, 6, 36), v(3, 15)},
    {"WQ_SYSFS", v(3, 10), still},
    {"WQ_POWER_EFFICIENT", v(3, 11), still},
    {"WQ_BH", v(6, 9), still},
    {"WQ_PERCPU", v(6, 17), still},
    // headers
    {"linux/config.h", always, v(2, 6, 18)},
    {"linux/smp_lock.h", always, v(2, 6, 38)},
    {"asm/system.h", always, v(3, 3)},
    {"asm/semaphore.h", always, v(2, 6, 26)},
    {"linux/genhd.h", always, v(5, 17)},
    // linux/interrupt.h, timer.h, wait.h, sched.h
    {"SA_SHIRQ", always, v(2, 6, 23)},
    {"SA_INTERRUPT", always, v(2, 6, 23)},
    {"IRQF_DISABLED", v(2, 6, 18), v(4, 0)},
    {"IRQF_SAMPLE_RANDOM", v(2, 6, 18), v(3, 5)},
    {"request_threaded_irq", v(2, 6, 30), still},
    {"DECLARE_TASKLET with 3 arguments", always, v(5, 8)},
    {"DECLARE_TASKLET with 2 arguments", v(5, 9), still},
    {"DECLARE_TASKLET_DISABLED with 3 arguments", always, v(5, 8)},
    {"DECLARE_TASKLET_OLD", v(5, 9), still},
    {"tasklet_setup", v(5, 9), still},
    {"from_tasklet", v(5, 9), still},
    {"init_timer", always, v(4, 14)},
    {"setup_timer", always, v(4, 14)},
    {"timer_list.data", always, v(4, 14)},
    {"struct timer_list.data", always, v(4, 14)},
    {"DEFINE_TIMER with 4 arguments", always, v(4, 14)},
    {"DEFINE_TIMER with 2 arguments", v(4, 15), still},
    {"a timer's function of an unsigned long", always, v(4, 14)},
    {"timer_setup", v(4, 15), still},
    {"from_timer", v(4, 15), v(6, 15)},
    {"timer_container_of", v(6, 16), still},
    {"timer_shutdown_sync", v(6, 2), still},
    {"timer_reduce", v(4, 15), still},
    {"hrtimer_setup", v(6, 13), still},
    {"interruptible_sleep_on", always, v(3, 14)},
    {"interruptible_sleep_on_timeout", always, v(3, 14)},
    {"sleep_on", always, v(3, 14)},
    {"sleep_on_timeout", always, v(3, 14)},
    {"wait_queue_t", always, v(4, 12)},
    {"kernel_thread", always, v(3, 7)},
    {"do_exit", always, v(5, 16)},
    {"complete_and_exit", always, v(5, 16)},
    {"kthread_complete_and_exit", v(5, 17), still},
    {"init_kthread_worker", v(2, 6, 35), v(4, 8)},
    {"init_kthread_work", v(2, 6, 35), v(4, 8)},
    {"queue_kthread_work", v(2, 6, 35), v(4, 8)},
    {"kthread_init_worker", v(4, 9), still},
    {"kthread_init_work", v(4, 9), still},
    {"kthread_queue_work", v(4, 9), still},
    {"kthread_create_worker", v(4, 9), still},
    {"INIT_COMPLETION", always, v(3, 12)},
    {"reinit_completion", v(3, 13), still},
    {"DEFINE_SEMAPHORE with 2 arguments", v(6, 4), still},
    {"daemonize", always, v(3, 7)},
    {"lock_kernel", always, v(2, 6, 38)},
    {"unlock_kernel", always, v(2, 6, 38)},
    {"sched_setscheduler", always, v(5, 8)},
    {"find_task_by_pid", always, v(2, 6, 30)},
    {"struct task_struct.state", always, v(5, 13)},
    {"init_MUTEX", always, v(2, 6, 36)},
    {"init_MUTEX_LOCKED", always, v(2, 6, 36)},
    {"DECLARE_MUTEX", always, v(2, 6, 36)},
    {"SPIN_LOCK_UNLOCKED", always, v(2, 6, 38)},
    {"RW_LOCK_UNLOCKED", always, v(2, 6, 38)},
    // time
    {"do_gettimeofday", always, v(4, 20)},
    {"getnstimeofday", always, v(4, 20)},
    {"current_kernel_time", always, v(4, 20)},
    {"struct timeval", always, v(5, 5)},
    {"struct timespec", always, v(5, 5)},
    {"us_to_ktime", v(6, 8), still},
    // words
    {"pr_warning", always, v(5, 5)},
    {"ACCESS_ONCE", always, v(4, 14)},
    {"FIELD_SIZEOF", always, v(5, 4)},
    {"strtobool", v(2, 6, 39), v(5, 17)},
    {"kallsyms_lookup_name", v(2, 6, 33), v(5, 6)},
    {"get_random_int", always, v(6, 0)},
    {"prandom_u32", v(2, 6, 38), v(6, 0)},
    {"cputime_to_jiffies", always, v(4, 10)},
    {"cputime_t", always, v(4, 10)},
    {"get_online_cpus", always, v(5, 14)},
    {"put_online_cpus", always, v(5, 14)},
    {"kzfree", always, v(5, 9)},
    // files, devices, memory
    {"create_proc_entry", always, v(3, 9)},
    {"create_proc_read_entry", always, v(3, 9)},
    {"proc_root", always, v(2, 6, 26)},
    {"PDE_DATA", v(3, 10), v(5, 16)},
    {"xa_store", v(4, 20), still},
    {"DEFINE_XARRAY", v(4, 20), still},
    {"pde_data", v(5, 17), still},
    {"proc_create", v(2, 6, 25), still},
    {"proc_create with file_operations", always, v(5, 5)},
    {"proc_create_single", v(4, 18), still},
    {"proc_remove", v(3, 10), still},
    {"struct proc_ops", v(5, 6), still},
    {"proc_ops", v(5, 6), still},
    {"struct file_operations.ioctl", always, v(2, 6, 35)},
    {"access_ok with 3 arguments", always, v(4, 20)},
    {"access_ok with 2 arguments", v(5, 0), still},
    {"VERIFY_READ", always, v(4, 20)},
    {"VERIFY_WRITE", always, v(4, 20)},
    {"get_fs", always, v(5, 17)},
    {"set_fs", always, v(5, 17)},
    {"KERNEL_DS", always, v(5, 17)},
    {"mm_segment_t", always, v(5, 17)},
    {"vfs_read", always, v(4, 13)},
    {"vfs_write", always, v(4, 13)},
    {"kernel_write", v(3, 9), still},
    {"class_create with 1 arguments", v(6, 4), still},
    {"class_create with 1 argument", v(6, 4), still},
    {"class_device_create", always, v(2, 6, 25)},
    {"class_device_destroy", always, v(2, 6, 25)},
    {"CLASS_ATTR", always, v(4, 12)},
    {"kobject_create_and_add", v(2, 6, 25), still},
    {"kernel_kobj", v(2, 6, 25), still},
    {"kmem_cache_t", always, v(2, 6, 23)},
    {"SLAB_KERNEL", always, v(2, 6, 19)},
    {"kmem_cache_create with 6 arguments", always, v(2, 6, 22)},
    {"kmem_cache_create with 5 arguments", v(2, 6, 23), still},
    {"ioremap_nocache", always, v(5, 5)},
    {"check_region", always, v(4, 1)},
    {"strict_strtol", v(2, 6, 25), v(3, 17)},
    {"strict_strtoul", v(2, 6, 25), v(3, 17)},
    {"__get_cpu_var", always, v(3, 18)},
};

std::string version_text(unsigned version) {
    const unsigned a = version >> 16, b = version >> 8 & 255, c = version & 255;
    return std::to_string(a) + "." + std::to_string(b) + (a == 2 || c ? "." + std::to_string(c) : "");
}

}  // namespace

std::optional<bool> era_fits(std::string_view name, unsigned kernel) {
    const auto row = std::ranges::find(eras, name, &ApiEra::name);
    if (row == std::end(eras)) return std::nullopt;
    return kernel >= row->first && kernel <= row->last;
}

std::string era_of(std::string_view name, unsigned kernel) {
    const auto row = std::ranges::find(eras, name, &ApiEra::name);
    if (row == std::end(eras) || era_fits(name, kernel).value()) return {};
    if (row->first == always) return "until " + version_text(row->last);
    if (row->last == still) return "since " + version_text(row->first);
    if (row->first == row->last) return "in " + version_text(row->first) + " only";
    return version_text(row->first) + " to " + version_text(row->last);
}

}  // namespace wqlab::runner
