// wait.h: wait queues and completions.
#pragma once
#include "kernel/lock.h"

namespace wqlab {

inline constexpr long MAX_SCHEDULE_TIMEOUT = 0x7fffffffffffffffl;

void init_waitqueue_head(wait_queue_head_t *q);
// init_wait: an entry that wakes current and removes itself (autoremove_wake_function).
void init_wait(wait_queue_entry_t *w);
void add_wait_queue(wait_queue_head_t *q, wait_queue_entry_t *w);
void add_wait_queue_exclusive(wait_queue_head_t *q, wait_queue_entry_t *w);
void remove_wait_queue(wait_queue_head_t *q, wait_queue_entry_t *w);
// prepare_to_wait sets current's state, then queues; finish_wait undoes both.
void prepare_to_wait(wait_queue_head_t *q, wait_queue_entry_t *w, unsigned state);
void prepare_to_wait_exclusive(wait_queue_head_t *q, wait_queue_entry_t *w, unsigned state);
long prepare_to_wait_event(wait_queue_head_t *q, wait_queue_entry_t *w, unsigned state);
void finish_wait(wait_queue_head_t *q, wait_queue_entry_t *w);
// wake_up_queue: __wake_up: wakes all non-exclusive waiters and up to nr exclusive ones (0: all).
void wake_up_queue(wait_queue_head_t *q, unsigned mode, int nr, void *key = nullptr);
int default_wake_function(wait_queue_entry_t *w, unsigned mode, int flags, void *key);
int autoremove_wake_function(wait_queue_entry_t *w, unsigned mode, int flags, void *key);
bool waitqueue_active(wait_queue_head_t *q);
bool signal_pending(const Task *t);
bool fatal_signal_pending(const Task *t);   // SIGKILL came

void init_completion(completion *c);
void reinit_completion(completion *c);
void complete(completion *c);
void complete_all(completion *c);
void wait_for_completion(completion *c);
// wait_for_completion_timeout: jiffies left, at least 1, or 0 on timeout.
unsigned long wait_for_completion_timeout(completion *c, unsigned long timeout);
int wait_for_completion_interruptible(completion *c);
int wait_for_completion_killable(completion *c);
// with a timeout: jiffies left, at least 1, 0 on timeout, or -ERESTARTSYS.
long wait_for_completion_interruptible_timeout(completion *c, unsigned long timeout);
long wait_for_completion_killable_timeout(completion *c, unsigned long timeout);
bool try_wait_for_completion(completion *c);
bool completion_done(completion *c);

}  // namespace wqlab
