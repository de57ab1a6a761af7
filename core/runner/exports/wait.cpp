// Exports of linux/wait.h and completion.h.
#include "kernel/timer.h"
#include "kernel/version.h"
#include "kernel/wait.h"
#include "runner/call.h"
#include "runner/poll.h"

namespace wqlab::runner {

namespace {

void add_exclusive(wait_queue_head_t *q, wait_queue_entry_t *w) {
    w->flags |= WQ_FLAG_EXCLUSIVE;
    add_wait_queue(q, w);
}
void prepare(wait_queue_head_t *q, wait_queue_entry_t *w, int state) {
    prepare_to_wait(q, w, static_cast<unsigned>(state));
}
bool prepare_exclusive(wait_queue_head_t *q, wait_queue_entry_t *w, int state) {
    const bool first = !waitqueue_active(q);
    prepare_to_wait_exclusive(q, w, static_cast<unsigned>(state));
    return first;
}
long prepare_event(wait_queue_head_t *q, wait_queue_entry_t *w, int state) {
    return prepare_to_wait_event(q, w, static_cast<unsigned>(state));
}
void wake(wait_queue_head_t *q, unsigned mode, int nr, void *key) { wake_up_queue(q, mode, nr, key); }
int active(wait_queue_head_t *q) {
    const bool is = waitqueue_active(q);
    look_here(q, is);
    return is;
}
bool try_wait(completion *c) {
    const bool got = try_wait_for_completion(c);
    if (!got) look_here(c, 0);
    return got;
}
bool done(completion *c) {
    const bool is = completion_done(c);
    look_here(c, is);
    return is;
}

// The sleeps without a condition, until 3.15.
long sleep_on_for(wait_queue_head_t *q, unsigned state, long timeout) {
    wait_queue_entry_t w;
    init_wait(&w);
    w.func = default_wake_function;
    set_current_state(state);
    add_wait_queue(q, &w);
    set_blocked_on("waitqueue", q);
    timeout = schedule_timeout(timeout);
    current_task()->blocked_on = nullptr;
    remove_wait_queue(q, &w);
    return timeout;
}
void sleep_interruptibly(wait_queue_head_t *q) { sleep_on_for(q, TASK_INTERRUPTIBLE, MAX_SCHEDULE_TIMEOUT); }
long sleep_interruptibly_for(wait_queue_head_t *q, long t) { return sleep_on_for(q, TASK_INTERRUPTIBLE, t); }
void sleep_fast(wait_queue_head_t *q) { sleep_on_for(q, TASK_UNINTERRUPTIBLE, MAX_SCHEDULE_TIMEOUT); }
long sleep_fast_for(wait_queue_head_t *q, long t) { return sleep_on_for(q, TASK_UNINTERRUPTIBLE, t); }

constexpr unsigned sleeps_end = kernel_version(3, 15, 0);

const Export table[] = {
    QUIET(init_waitqueue_head, init_waitqueue_head),
    BARE(default_wake_function, &default_wake_function),
    BARE(autoremove_wake_function, &autoremove_wake_function),
    QUIET(add_wait_queue, add_wait_queue),
    QUIET(add_wait_queue_exclusive, add_exclusive),
    QUIET(remove_wait_queue, remove_wait_queue),
    CALL(prepare_to_wait, prepare),
    CALL(prepare_to_wait_exclusive, prepare_exclusive),
    CALL_AS(prepare_to_wait_event, "wait_event", prepare_event),
    QUIET(finish_wait, finish_wait),
    QUIET(waitqueue_active, active),
    CALL_AS(__wake_up, "wake_up", wake),
    until(sleeps_end, CALL(interruptible_sleep_on, sleep_interruptibly)),
    until(sleeps_end, CALL(interruptible_sleep_on_timeout, sleep_interruptibly_for)),
    until(sleeps_end, CALL(sleep_on, sleep_fast)),
    until(sleeps_end, CALL(sleep_on_timeout, sleep_fast_for)),
    QUIET(init_completion, init_completion),
    QUIET(reinit_completion, reinit_completion),
    CALL(complete, complete),
    CALL(complete_all, complete_all),
    CALL(wait_for_completion, wait_for_completion),
    CALL(wait_for_completion_timeout, wait_for_completion_timeout),
    CALL(wait_for_completion_interruptible, wait_for_completion_interruptible),
    CALL(wait_for_completion_killable, wait_for_completion_killable),
    CALL(wait_for_completion_interruptible_timeout, wait_for_completion_interruptible_timeout),
    CALL(wait_for_completion_killable_timeout, wait_for_completion_killable_timeout),
    QUIET(try_wait_for_completion, try_wait),
    QUIET(completion_done, done),
};

}  // namespace

std::span<const Export> wait_exports() { return table; }

}  // namespace wqlab::runner
