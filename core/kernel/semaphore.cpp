// The counting semaphore: up() hands a unit straight to the first waiter.
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/timer.h"
#include "kernel/wait.h"

namespace wqlab {

namespace {

struct SemaphoreWaiter {
    list_head entry;
    Task *task;
    bool given = false;   // under the semaphore's lock
};

int wait_for_unit(semaphore *s, unsigned state, long timeout, unsigned long &flags) {
    Task *me = current_task();
    SemaphoreWaiter waiter{{}, me};
    list_add_tail(&waiter.entry, &s->wait_list);
    for (;;) {
        if (state == TASK_INTERRUPTIBLE && signal_pending(me)) {
            list_unlink(&waiter.entry);
            return -4;   // EINTR
        }
        if (timeout <= 0) {
            list_unlink(&waiter.entry);
            return -62;   // ETIME
        }
        set_current_state(state);
        spin_unlock_irqrestore(&s->lock, flags);
        set_blocked_on("semaphore", s);
        timeout = schedule_timeout(timeout);
        flags = spin_lock_irqsave(&s->lock);
        if (waiter.given) return 0;
    }
}

int take(semaphore *s, unsigned state, long timeout = MAX_SCHEDULE_TIMEOUT) {
    might_sleep();
    unsigned long flags = spin_lock_irqsave(&s->lock);
    int result = 0;
    if (s->count > 0) --s->count;
    else result = wait_for_unit(s, state, timeout, flags);
    spin_unlock_irqrestore(&s->lock, flags);
    return result;
}

}  // namespace

void sema_init(semaphore *s, int val) {
    s->lock = spinlock_t{};
    s->count = static_cast<unsigned>(val);
    init_list_head(&s->wait_list);
}

void down(semaphore *s) { take(s, TASK_UNINTERRUPTIBLE); }
int down_interruptible(semaphore *s) { return take(s, TASK_INTERRUPTIBLE); }

int down_timeout(semaphore *s, long timeout) { return take(s, TASK_UNINTERRUPTIBLE, timeout); }

int down_trylock(semaphore *s) {
    unsigned long flags = spin_lock_irqsave(&s->lock);
    const bool got = s->count > 0;
    if (got) --s->count;
    spin_unlock_irqrestore(&s->lock, flags);
    return got ? 0 : 1;
}

void up(semaphore *s) {
    unsigned long flags = spin_lock_irqsave(&s->lock);
    if (list_empty(&s->wait_list)) {
        ++s->count;
    } else {
        auto *first = entry_of<&SemaphoreWaiter::entry>(s->wait_list.next);
        list_unlink(&first->entry);
        first->given = true;
        wake_up_process(first->task);
    }
    spin_unlock_irqrestore(&s->lock, flags);
}

}  // namespace wqlab
