// The sleeping mutex. owner holds the task, with two flags in its low bits.
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/wait.h"

namespace wqlab {

namespace {

constexpr long WAITERS = 1;   // somebody is on wait_list: unlock must look
constexpr long HANDOFF = 2;   // the first waiter was woken in vain once: unlock gives it the mutex
constexpr long FLAGS = 3;

struct MutexWaiter {
    list_head entry;
    Task *task;
    bool given = false;   // under wait_lock: unlock made it the owner
};

machine::atomic_ref<long> owner_of(mutex *m) { return machine::atomic_ref<long>(m->owner.counter); }
Task *task_of(long owner) { return reinterpret_cast<Task *>(owner & ~FLAGS); }
long value_of(const Task *t) { return reinterpret_cast<long>(t); }

// take: becomes the owner if there is none; the flags stay.
bool take(mutex *m) {
    long seen = owner_of(m).load();
    while (!task_of(seen))
        if (owner_of(m).compare_exchange(seen, value_of(current_task()) | (seen & FLAGS))) return true;
    return false;
}

int lock_slowly(mutex *m, unsigned state) {
    Task *me = current_task();
    unsigned long flags = spin_lock_irqsave(&m->wait_lock);
    if (take(m)) {
        spin_unlock_irqrestore(&m->wait_lock, flags);
        return 0;
    }
    MutexWaiter waiter{{}, me};
    list_add_tail(&waiter.entry, &m->wait_list);
    owner_of(m).fetch_or(WAITERS);
    set_current_state(state);
    int result = 0;
    bool woken = false;
    for (;;) {
        if (waiter.given || take(m)) break;
        if (state == TASK_INTERRUPTIBLE && signal_pending(me)) {
            result = -4;   // EINTR
            break;
        }
        if (woken && m->wait_list.next == &waiter.entry) owner_of(m).fetch_or(HANDOFF);
        spin_unlock_irqrestore(&m->wait_lock, flags);
        set_blocked_on("mutex", m, task_of(owner_of(m).peek()));
        schedule();
        flags = spin_lock_irqsave(&m->wait_lock);
        woken = true;
        set_current_state(state);
    }
    set_current_state(TASK_RUNNING);
    list_unlink(&waiter.entry);
    if (list_empty(&m->wait_list)) owner_of(m).fetch_and(~FLAGS);
    spin_unlock_irqrestore(&m->wait_lock, flags);
    return result;
}

}  // namespace

void mutex_init(mutex *m) {
    m->owner.counter = 0;
    m->wait_lock = spinlock_t{};
    init_list_head(&m->wait_list);
}

void mutex_lock(mutex *m) {
    might_sleep();
    long free = 0;
    if (!owner_of(m).compare_exchange(free, value_of(current_task()))) lock_slowly(m, TASK_UNINTERRUPTIBLE);
}

int mutex_lock_interruptible(mutex *m) {
    might_sleep();
    long free = 0;
    if (owner_of(m).compare_exchange(free, value_of(current_task()))) return 0;
    return lock_slowly(m, TASK_INTERRUPTIBLE);
}

int mutex_trylock(mutex *m) { return take(m) ? 1 : 0; }

void mutex_unlock(mutex *m) {
    long mine = value_of(current_task());
    if (owner_of(m).compare_exchange(mine, 0)) return;
    unsigned long flags = spin_lock_irqsave(&m->wait_lock);
    auto *first = list_empty(&m->wait_list) ? nullptr : entry_of<&MutexWaiter::entry>(m->wait_list.next);
    const bool hand = first && (owner_of(m).load() & HANDOFF);
    if (hand) first->given = true;
    owner_of(m).store(hand ? value_of(first->task) | WAITERS : (first ? WAITERS : 0));
    if (first) wake_up_process(first->task);
    spin_unlock_irqrestore(&m->wait_lock, flags);
}

bool mutex_is_locked(const mutex *m) {
    return task_of(std::atomic_ref(const_cast<mutex *>(m)->owner.counter).load(std::memory_order_relaxed)) != nullptr;
}

}  // namespace wqlab
