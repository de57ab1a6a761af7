// Completions: a count and those who wait for it.
#include <climits>

#include "kernel/list.h"
#include "kernel/timer.h"
#include "kernel/wait.h"

namespace wqlab {

namespace {

constexpr unsigned done_for_all = UINT_MAX;   // complete_all(): never used up

// interrupted: a signal ends a sleep in that state.
bool interrupted(Task *me, unsigned state) {
    return (state & TASK_INTERRUPTIBLE && signal_pending(me)) || (state & TASK_WAKEKILL && fatal_signal_pending(me));
}

// wait_for: jiffies left (at least 1), 0 on timeout, -ERESTARTSYS.
long wait_for(completion *c, long timeout, unsigned state) {
    might_sleep();
    Task *me = current_task();
    unsigned long flags = spin_lock_irqsave(&c->wait.lock);
    if (!c->done) {
        wait_queue_entry_t w;
        init_wait(&w);
        w.flags = WQ_FLAG_EXCLUSIVE;
        do {
            if (interrupted(me, state)) {
                if (!list_empty(&w.entry)) list_del_init(&w.entry);
                spin_unlock_irqrestore(&c->wait.lock, flags);
                return -512;   // ERESTARTSYS
            }
            // Woken in vain (someone else took the count): behind all others again.
            if (list_empty(&w.entry)) list_add_tail(&w.entry, &c->wait.head);
            set_current_state(state);
            spin_unlock_irqrestore(&c->wait.lock, flags);
            if (!me->blocked_on) set_blocked_on("completion", c);
            timeout = schedule_timeout(timeout);
            flags = spin_lock_irqsave(&c->wait.lock);
        } while (!c->done && timeout);
        set_current_state(TASK_RUNNING);
        if (!list_empty(&w.entry)) list_del_init(&w.entry);
        if (!c->done) {
            spin_unlock_irqrestore(&c->wait.lock, flags);
            return 0;
        }
    }
    if (c->done != done_for_all) --c->done;
    spin_unlock_irqrestore(&c->wait.lock, flags);
    return timeout ? timeout : 1;
}

void wake_first(completion *c) {
    if (list_empty(&c->wait.head)) return;
    auto *w = entry_of<&wait_queue_entry_t::entry>(c->wait.head.next);
    w->func(w, TASK_NORMAL, 0, nullptr);
    // Taken off whether or not it slept, so that the next count wakes the next waiter.
    if (!list_empty(&w->entry)) list_del_init(&w->entry);
}

}  // namespace

void init_completion(completion *c) {
    c->done = 0;
    init_waitqueue_head(&c->wait);
}

void reinit_completion(completion *c) { c->done = 0; }

void complete(completion *c) {
    unsigned long flags = spin_lock_irqsave(&c->wait.lock);
    if (c->done != done_for_all) ++c->done;
    wake_first(c);
    spin_unlock_irqrestore(&c->wait.lock, flags);
}

void complete_all(completion *c) {
    unsigned long flags = spin_lock_irqsave(&c->wait.lock);
    c->done = done_for_all;
    while (!list_empty(&c->wait.head)) wake_first(c);
    spin_unlock_irqrestore(&c->wait.lock, flags);
}

void wait_for_completion(completion *c) { wait_for(c, MAX_SCHEDULE_TIMEOUT, TASK_UNINTERRUPTIBLE); }

unsigned long wait_for_completion_timeout(completion *c, unsigned long timeout) {
    return static_cast<unsigned long>(wait_for(c, static_cast<long>(timeout), TASK_UNINTERRUPTIBLE));
}

int wait_for_completion_interruptible(completion *c) {
    const long left = wait_for(c, MAX_SCHEDULE_TIMEOUT, TASK_INTERRUPTIBLE);
    return left < 0 ? static_cast<int>(left) : 0;
}

int wait_for_completion_killable(completion *c) {
    const long left = wait_for(c, MAX_SCHEDULE_TIMEOUT, TASK_KILLABLE);
    return left < 0 ? static_cast<int>(left) : 0;
}

long wait_for_completion_interruptible_timeout(completion *c, unsigned long timeout) {
    return wait_for(c, static_cast<long>(timeout), TASK_INTERRUPTIBLE);
}

long wait_for_completion_killable_timeout(completion *c, unsigned long timeout) {
    return wait_for(c, static_cast<long>(timeout), TASK_KILLABLE);
}

bool try_wait_for_completion(completion *c) {
    unsigned long flags = spin_lock_irqsave(&c->wait.lock);
    const bool got = c->done != 0;
    if (got && c->done != done_for_all) --c->done;
    spin_unlock_irqrestore(&c->wait.lock, flags);
    return got;
}

bool completion_done(completion *c) {
    unsigned long flags = spin_lock_irqsave(&c->wait.lock);
    const bool done = c->done != 0;
    spin_unlock_irqrestore(&c->wait.lock, flags);
    return done;
}

}  // namespace wqlab
