// Exports of linux/sched.h, pid.h, signal.h, utsname.h and of what 2.6 had for kernel threads.
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <ctime>
#include <string>

#include "kernel/kformat.h"
#include "kernel/kthread.h"
#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/signal.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c) { return kernel_version(a, b, c); }
Task *task_of(task_struct *t) { return static_cast<Task *>(t); }

// A struct pid is the task itself.
struct pid;
pid *pid_of(Task *t) { return reinterpret_cast<pid *>(t); }
Task *find(int number) {
    Task *found = nullptr;
    for_each_task([&](Task *t) {
        if (t->pid == number) found = t;
    });
    return found;
}
task_struct *find_task(int number) { return find(number); }
pid *find_pid(int number) { return pid_of(find(number)); }
task_struct *task_of_pid(pid *p, int) { return reinterpret_cast<Task *>(p); }
void put(pid *) {}
pid *own_pid(task_struct *t) { return pid_of(task_of(t)); }
task_struct *first_task() { return machine::cpu(0).idle ? static_cast<Task *>(machine::cpu(0).idle) : current_task(); }

int wake_state(task_struct *t, unsigned state) { return wake_up_state(task_of(t), state); }
void sleep_io() { schedule(); }
long sleep_io_for(long timeout) { return schedule_timeout(timeout); }

// --- policies: recorded and shown; the run queue knows nice values and real-time priorities by prio
struct Param { int priority; };
int set_policy(task_struct *t, int policy, const Param *p) {
    constexpr int fifo = 1, round_robin = 2;
    const bool realtime = policy == fifo || policy == round_robin;
    if (realtime != (p->priority > 0) || p->priority > 99) return -EINVAL;
    t->policy = static_cast<unsigned>(policy);
    t->rt_priority = static_cast<unsigned>(p->priority);
    t->prio = realtime ? 99 - p->priority : t->static_prio;
    return 0;
}
void set_fifo(task_struct *t) {
    const Param p{50};
    set_policy(t, 1, &p);
}
void set_fifo_low(task_struct *t) {
    const Param p{1};
    set_policy(t, 1, &p);
}
void set_normal(task_struct *t, int nice) {
    const Param p{0};
    set_user_nice(task_of(t), nice);
    set_policy(t, 0, &p);
}

// --- signals
int send(int sig, task_struct *t, int) { return send_signal(task_of(t), sig); }
int send_info(int sig, const void *, task_struct *t) { return send_signal(task_of(t), sig); }
int kill(pid *p, int sig, int) { return p ? send_signal(reinterpret_cast<Task *>(p), sig) : -ESRCH; }
void allow(int sig) { allow_signal(current_task(), sig, true); }
void disallow(int sig) { allow_signal(current_task(), sig, false); }
void flush(task_struct *t) { flush_signals(task_of(t)); }
int keep_asynchronous(int, void *, int on, void **list) {
    *list = on ? list : nullptr;
    return on;
}
void kill_asynchronous(void **, int, int) {}   // no process here has asked for it

// --- kernel threads of 2.6
int thread_2_6(int (*fn)(void *), void *arg, unsigned long) {
    Task *t = kthread_create([fn, arg] { return fn(arg); }, TaskKind::kthread, current_task()->comm);
    if (!t) return -ENOMEM;
    const int number = t->pid;
    wake_up_process(t);
    return number;
}
[[gnu::noinline]] void rename_self(const char *fmt, ...) {
    CallScope scope("daemonize", __builtin_return_address(0));
    char name[64];
    va_list args;
    va_start(args, fmt);
    kformat(name, sizeof name, fmt, args);
    va_end(args);
    task_set_comm(current_task(), name);
}
// The big kernel lock: a task may take it again; it is a sleeping lock here.
struct BigLock {
    mutex m{};
    Task *owner = nullptr;
    int depth = 0;
};
BigLock big_lock;
void take_big_lock() {
    if (big_lock.owner == current_task()) {
        ++big_lock.depth;
        return;
    }
    mutex_lock(&big_lock.m);
    big_lock.owner = current_task();
    big_lock.depth = 1;
}
void drop_big_lock() {
    if (big_lock.owner != current_task() || --big_lock.depth) return;
    big_lock.owner = nullptr;
    mutex_unlock(&big_lock.m);
}

struct SystemNames { char sysname[65], nodename[65], release[65], version[65], machine[65], domainname[65]; };
SystemNames *names() {
    static SystemNames n;
    n = {"Linux", "wqlab", "", "#1 SMP", "x86_64", "(none)"};
    const std::string release = std::string(release_name(booted_version())) + "-wqlab";
    release.copy(n.release, sizeof n.release - 1);
    return &n;
}
void *interrupted_registers() { return nullptr; }

struct Tm { int sec, min, hour, mday, mon; long year; int wday, yday; };
void to_tm(long seconds, int offset, Tm *tm) {
    const std::time_t t = seconds + offset;
    std::tm got{};
    gmtime_r(&t, &got);
    *tm = {got.tm_sec, got.tm_min, got.tm_hour, got.tm_mday, got.tm_mon, got.tm_year, got.tm_wday, got.tm_yday};
}
int hex_digit(unsigned char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
void dump_bytes(const char *level, const char *prefix, int type, int row, int, const void *buf, std::size_t n,
                bool ascii) {
    const auto *bytes = static_cast<const unsigned char *>(buf);
    row = row == 32 ? 32 : 16;
    for (std::size_t at = 0; at < n; at += static_cast<std::size_t>(row)) {
        std::string text, letters;
        for (std::size_t i = at; i < at + static_cast<std::size_t>(row); ++i) {
            if (i < n) {
                text += kformat_string("%02x ", bytes[i]);
                letters += bytes[i] >= 0x20 && bytes[i] < 0x7f ? static_cast<char>(bytes[i]) : '.';
            } else if (ascii) {
                text += "   ";
            }
        }
        while (!ascii && !text.empty() && text.back() == ' ') text.pop_back();
        const std::string where = type == 2 ? kformat_string("%.8x: ", static_cast<unsigned>(at))
                                  : type == 1 ? kformat_string("%p: ", bytes + at)
                                              : "";
        printk("%s%s%s%s%s%s\n", level, prefix, where.c_str(), text.c_str(), ascii ? " " : "",
               ascii ? letters.c_str() : "");
    }
}
int user_namespace;

const Export table[] = {
    QUIET(find_get_pid, find_pid),
    QUIET(find_vpid, find_pid),
    QUIET(put_pid, put),
    QUIET(pid_task, task_of_pid),
    QUIET(get_pid_task, task_of_pid),
    QUIET(task_pid, own_pid),
    QUIET(wqlab_find_task, find_task),
    QUIET(wqlab_init_task, first_task),
    CALL(wake_up_state, wake_state),
    CALL(io_schedule, sleep_io),
    CALL(io_schedule_timeout, sleep_io_for),
    until(v(5, 9, 0), QUIET(sched_setscheduler, set_policy)),
    QUIET_GPL(sched_set_fifo, set_fifo),
    QUIET_GPL(sched_set_fifo_low, set_fifo_low),
    QUIET_GPL(sched_set_normal, set_normal),
    CALL(send_sig, send),
    CALL(send_sig_info, send_info),
    CALL(kill_pid, kill),
    QUIET(allow_signal, allow),
    QUIET(disallow_signal, disallow),
    QUIET(flush_signals, flush),
    QUIET(fasync_helper, keep_asynchronous),
    QUIET(kill_fasync, kill_asynchronous),
    until(v(3, 8, 0), CALL(kernel_thread, thread_2_6)),
    until(v(3, 8, 0), BARE(daemonize, &rename_self)),
    until(v(2, 6, 39), QUIET(lock_kernel, take_big_lock)),
    until(v(2, 6, 39), QUIET(unlock_kernel, drop_big_lock)),
    QUIET(utsname, names),
    QUIET(get_irq_regs, interrupted_registers),
    QUIET(time64_to_tm, to_tm),
    QUIET(hex_to_bin, hex_digit),
    QUIET(print_hex_dump, dump_bytes),
    BARE(wqlab_init_user_ns, &user_namespace),
};

}  // namespace

std::span<const Export> process_exports() { return table; }

}  // namespace wqlab::runner
