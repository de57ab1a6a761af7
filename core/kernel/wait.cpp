#include "kernel/wait.h"

#include "kernel/list.h"

namespace wqlab {

namespace {

// Guard: the queue's lock, interrupts off, for a scope.
class QueueGuard {
  public:
    explicit QueueGuard(wait_queue_head_t *q) : q_(q), flags_(spin_lock_irqsave(&q->lock)) {}
    ~QueueGuard() { spin_unlock_irqrestore(&q_->lock, flags_); }
    QueueGuard(const QueueGuard &) = delete;
    QueueGuard &operator=(const QueueGuard &) = delete;

  private:
    wait_queue_head_t *q_;
    unsigned long flags_;
};

void queue_once(wait_queue_head_t *q, wait_queue_entry_t *w, bool exclusive) {
    if (!list_empty(&w->entry)) return;
    // Those that all are woken stand before those of which one is.
    if (exclusive) list_add_tail(&w->entry, &q->head);
    else list_add(&w->entry, &q->head);
}

void prepare(wait_queue_head_t *q, wait_queue_entry_t *w, unsigned state, bool exclusive) {
    if (exclusive) w->flags |= WQ_FLAG_EXCLUSIVE;
    else w->flags &= ~static_cast<unsigned>(WQ_FLAG_EXCLUSIVE);
    QueueGuard g(q);
    queue_once(q, w, exclusive);
    // The state is set under the lock and after queueing: a wake-up from now on finds both.
    set_current_state(state);
    if (!current_task()->blocked_on) set_blocked_on("waitqueue", q);
}

}  // namespace

void init_waitqueue_head(wait_queue_head_t *q) {
    spin_lock_init(&q->lock);
    init_list_head(&q->head);
}

void init_wait(wait_queue_entry_t *w) {
    w->flags = 0;
    w->private_ = static_cast<task_struct *>(current_task());
    w->func = autoremove_wake_function;
    init_list_head(&w->entry);
}

void add_wait_queue(wait_queue_head_t *q, wait_queue_entry_t *w) {
    w->flags &= ~static_cast<unsigned>(WQ_FLAG_EXCLUSIVE);
    QueueGuard g(q);
    list_add(&w->entry, &q->head);
}

void add_wait_queue_exclusive(wait_queue_head_t *q, wait_queue_entry_t *w) {
    w->flags |= WQ_FLAG_EXCLUSIVE;
    QueueGuard g(q);
    list_add_tail(&w->entry, &q->head);
}

void remove_wait_queue(wait_queue_head_t *q, wait_queue_entry_t *w) {
    QueueGuard g(q);
    list_unlink(&w->entry);
}

void prepare_to_wait(wait_queue_head_t *q, wait_queue_entry_t *w, unsigned state) { prepare(q, w, state, false); }

void prepare_to_wait_exclusive(wait_queue_head_t *q, wait_queue_entry_t *w, unsigned state) {
    prepare(q, w, state, true);
}

long prepare_to_wait_event(wait_queue_head_t *q, wait_queue_entry_t *w, unsigned state) {
    QueueGuard g(q);
    if ((state & (TASK_INTERRUPTIBLE | TASK_WAKEKILL)) && signal_pending(current_task())) {
        // A wake-up must not be lost on someone who leaves: it goes to the next exclusive waiter.
        list_del_init(&w->entry);
        return -512;   // ERESTARTSYS
    }
    queue_once(q, w, w->flags & WQ_FLAG_EXCLUSIVE);
    set_current_state(state);
    if (!current_task()->blocked_on) set_blocked_on("waitqueue", q);
    return 0;
}

void finish_wait(wait_queue_head_t *q, wait_queue_entry_t *w) {
    current_task()->blocked_on = nullptr;
    set_current_state(TASK_RUNNING);
    QueueGuard g(q);
    if (!list_empty(&w->entry)) list_del_init(&w->entry);
}

void wake_up_queue(wait_queue_head_t *q, unsigned mode, int nr, void *key) {
    QueueGuard g(q);
    for (list_head *at = q->head.next, *next; at != &q->head; at = next) {
        next = at->next;
        auto *w = entry_of<&wait_queue_entry_t::entry>(at);
        const bool exclusive = w->flags & WQ_FLAG_EXCLUSIVE;
        const int woken = w->func(w, mode, 0, key);
        if (woken < 0) break;
        if (woken && exclusive && --nr == 0) break;
    }
}

int default_wake_function(wait_queue_entry_t *w, unsigned mode, int, void *) {
    return wake_up_state(static_cast<Task *>(static_cast<task_struct *>(w->private_)), mode);
}

int autoremove_wake_function(wait_queue_entry_t *w, unsigned mode, int flags, void *key) {
    // The waiter's frame, and the entry in it, stay until it has taken the queue's lock, which the caller holds.
    const int woken = default_wake_function(w, mode, flags, key);
    if (woken) list_del_init(&w->entry);
    return woken;
}

bool waitqueue_active(wait_queue_head_t *q) {
    QueueGuard g(q);
    return !list_empty(&q->head);
}

namespace {

unsigned long pending_signals(const Task *t) {
    return std::atomic_ref(const_cast<Task *>(t)->pending.signal.sig[0]).load(std::memory_order_relaxed);
}

}  // namespace

bool signal_pending(const Task *t) { return pending_signals(t) != 0; }

bool fatal_signal_pending(const Task *t) {
    constexpr int kill_signal = 9;
    return pending_signals(t) >> (kill_signal - 1) & 1;
}

}  // namespace wqlab
