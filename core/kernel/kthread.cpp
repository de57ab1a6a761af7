// Kernel threads. kthreadd makes them; each runs once, says that it exists, and sleeps until it is woken for its work.
#include "kernel/kthread.h"

#include <cerrno>
#include <memory>
#include <vector>

#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/wait.h"

namespace wqlab {

std::atomic<bool> memory_low{false};

namespace {

// Thread: a request, and what stays of it as long as the thread's Task does.
struct Thread {
    list_head entry;              // L: in `requests` until kthreadd takes it
    TaskKind kind;
    char name[TASK_COMM_LEN];
    std::function<int()> fn;
    completion made, parked, exited;
    Task *task = nullptr;         // the result; before `made`
};

struct Threads {
    SpinLock lock;                                 // L: guards requests and all
    list_head requests;
    std::vector<std::unique_ptr<Thread>> all;
    Task *kthreadd = nullptr;
};
std::unique_ptr<Threads> threads;

// thread_main: what a new thread does before its own function.
int thread_main(Thread *t) {
    set_current_state(TASK_UNINTERRUPTIBLE);
    complete(&t->made);
    schedule();
    if (kthread_should_stop()) return -4;   // EINTR: stopped before it was ever woken
    return t->fn();
}

void make(Thread *t) {
    Task *task = task_create(t->kind, t->name, [t] { return thread_main(t); });
    task->parked = &t->parked;
    task->exited = &t->exited;
    t->task = task;
    wake_up_new_task(task);
}

int kthreadd_main() {
    Threads &own = *threads;
    for (;;) {
        set_current_state(TASK_INTERRUPTIBLE);
        own.lock.lock_irq();
        const bool idle = list_empty(&own.requests);
        own.lock.unlock_irq();
        if (idle) schedule();
        set_current_state(TASK_RUNNING);
        own.lock.lock_irq();
        while (!list_empty(&own.requests)) {
            auto *t = entry_of<&Thread::entry>(own.requests.next);
            list_del_init(&t->entry);
            own.lock.unlock_irq();
            make(t);
            own.lock.lock_irq();
        }
        own.lock.unlock_irq();
    }
}

}  // namespace

Task *kthread_create(std::function<int()> fn, TaskKind kind, const char *name) {
    return memory_low ? nullptr : kthread_create_reserved(std::move(fn), kind, name);
}

Task *kthread_create_reserved(std::function<int()> fn, TaskKind kind, const char *name) {
    // Made under the lock: when the machine ends, tasks end where they wait, and nothing on their stacks is destroyed.
    threads->lock.lock_irq();
    Thread *t = threads->all.emplace_back(std::make_unique<Thread>()).get();
    t->kind = kind;
    std::snprintf(t->name, sizeof t->name, "%s", name);
    t->fn = std::move(fn);
    init_completion(&t->made);
    init_completion(&t->parked);
    init_completion(&t->exited);
    list_add_tail(&t->entry, &threads->requests);
    threads->lock.unlock_irq();
    wake_up_process(threads->kthreadd);
    wait_for_completion(&t->made);
    return t->task;
}

void kthread_bind_mask(Task *t, CpuMask mask) {
    // It has said that it exists, but may still be on its way to sleep.
    for (;;) {
        {
            machine::HostGuard rq(t->cpu->rq_lock);
            if (!t->on_rq) break;
        }
        machine::relax();
    }
    machine::HostGuard pi(t->pi_lock);
    t->allowed = mask;
    t->nr_cpus_allowed = __builtin_popcountll(mask & cpu_possible_mask());
    t->flags |= PF_NO_SETAFFINITY;
}

bool kthread_should_stop() { return machine::atomic_ref<int>(current_task()->kthread_should_stop).load() != 0; }

bool kthread_should_park() { return machine::atomic_ref<int>(current_task()->kthread_should_park).load() != 0; }

int kthread_park(Task *t) {
    if (!t->parked || t->flags & PF_EXITING) return -ENOSYS;
    if (machine::atomic_ref<int>(t->kthread_should_park).exchange(1)) return -EBUSY;
    if (t == current_task()) return 0;
    wake_up_process(t);
    wait_for_completion(t->parked);
    return 0;
}

void kthread_unpark(Task *t) {
    machine::atomic_ref<int>(t->kthread_should_park).store(0);
    wake_up_state(t, TASK_PARKED);
}

void kthread_parkme() {
    for (;;) {
        set_current_state(TASK_PARKED);
        if (!kthread_should_park()) break;
        complete(current_task()->parked);
        schedule();
    }
    set_current_state(TASK_RUNNING);
}

int kthread_stop(Task *t) {
    machine::atomic_ref<int>(t->kthread_should_stop).store(1);
    kthread_unpark(t);
    wake_up_process(t);
    wait_for_completion(t->exited);
    return t->exit_code;
}

void kthread_boot() {
    threads->kthreadd = task_create(TaskKind::kthread, "kthreadd", kthreadd_main);
    wake_up_new_task(threads->kthreadd);
}

void kthread_prepare() {
    threads = std::make_unique<Threads>();
    init_list_head(&threads->requests);
}

void kthread_shutdown() {
    threads.reset();
    memory_low = false;
}

}  // namespace wqlab
