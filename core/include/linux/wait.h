/* linux/wait.h: wait queues */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_WAIT_H
#define WQLAB_LINUX_WAIT_H

#define __WAIT_QUEUE_HEAD_INITIALIZER(name) { .head = LIST_HEAD_INIT((name).head) }
#define DECLARE_WAIT_QUEUE_HEAD(name) struct wait_queue_head name = __WAIT_QUEUE_HEAD_INITIALIZER(name)
#define DECLARE_WAIT_QUEUE_HEAD_ONSTACK(name) DECLARE_WAIT_QUEUE_HEAD(name)
void init_waitqueue_head(struct wait_queue_head *head);

int default_wake_function(struct wait_queue_entry *entry, unsigned int mode, int flags, void *key);
int autoremove_wake_function(struct wait_queue_entry *entry, unsigned int mode, int flags, void *key);
#define DEFINE_WAIT_FUNC(name, function) \
	struct wait_queue_entry name = { .private = current, .func = function, .entry = LIST_HEAD_INIT((name).entry) }
#define DEFINE_WAIT(name) DEFINE_WAIT_FUNC(name, autoremove_wake_function)
#define DECLARE_WAITQUEUE(name, task) \
	struct wait_queue_entry name = { .private = task, .func = default_wake_function }
#define init_wait(w) \
	do { \
		(w)->private = current; \
		(w)->func = autoremove_wake_function; \
		INIT_LIST_HEAD(&(w)->entry); \
		(w)->flags = 0; \
	} while (0)
void add_wait_queue(struct wait_queue_head *head, struct wait_queue_entry *entry);
void add_wait_queue_exclusive(struct wait_queue_head *head, struct wait_queue_entry *entry);
void remove_wait_queue(struct wait_queue_head *head, struct wait_queue_entry *entry);
void prepare_to_wait(struct wait_queue_head *head, struct wait_queue_entry *entry, int state);
bool prepare_to_wait_exclusive(struct wait_queue_head *head, struct wait_queue_entry *entry, int state);
long prepare_to_wait_event(struct wait_queue_head *head, struct wait_queue_entry *entry, int state);
void finish_wait(struct wait_queue_head *head, struct wait_queue_entry *entry);
int waitqueue_active(struct wait_queue_head *head);
#if WQLAB_BEFORE(4, 13, 0)
typedef struct wait_queue_entry wait_queue_t;
#define __add_wait_queue(head, entry) list_add(&(entry)->entry, &(head)->head)
#define __remove_wait_queue(head, entry) list_del(&(entry)->entry)
#endif
#define init_waitqueue_entry(entry, task) \
	do { \
		(entry)->flags = 0; \
		(entry)->private = (task); \
		(entry)->func = default_wake_function; \
	} while (0)
#define wq_has_sleeper(head) waitqueue_active(head)

void __wake_up(struct wait_queue_head *head, unsigned int mode, int nr, void *key);
#define wake_up(x) __wake_up(x, TASK_NORMAL, 1, NULL)
#define wake_up_nr(x, nr) __wake_up(x, TASK_NORMAL, nr, NULL)
#define wake_up_all(x) __wake_up(x, TASK_NORMAL, 0, NULL)
#define wake_up_interruptible(x) __wake_up(x, TASK_INTERRUPTIBLE, 1, NULL)
#define wake_up_interruptible_all(x) __wake_up(x, TASK_INTERRUPTIBLE, 0, NULL)

/* Waits until condition holds; `sleep` is what to do between two looks and may set __left, which is returned. */
#define WQLAB_WAIT_EVENT(head, condition, state, exclusive, left, sleep) \
	({ \
		struct wait_queue_entry __entry; \
		long __left = (left); \
		init_wait(&__entry); \
		__entry.flags = (exclusive) ? WQ_FLAG_EXCLUSIVE : 0; \
		for (;;) { \
			long __signal = prepare_to_wait_event(&(head), &__entry, state); \
			if (condition) \
				break; \
			if (__signal) { \
				__left = __signal; \
				break; \
			} \
			sleep; \
		} \
		finish_wait(&(head), &__entry); \
		__left; \
	})
#define WQLAB_WAIT_TIMEOUT(head, condition, state, timeout) \
	({ \
		long __result = (timeout); \
		bool __held = (condition); \
		if (!__held) \
			__result = WQLAB_WAIT_EVENT(head, ({ __held = (condition); __held || !__left; }), state, 0, \
						    __result, __left = schedule_timeout(__left)); \
		__held && !__result ? 1 : __result; \
	})
#define wait_event(head, condition) \
	do { \
		might_sleep(); \
		if (!(condition)) \
			(void)WQLAB_WAIT_EVENT(head, condition, TASK_UNINTERRUPTIBLE, 0, 0, schedule()); \
	} while (0)
#define wait_event_interruptible(head, condition) \
	({ \
		int __ret = 0; \
		might_sleep(); \
		if (!(condition)) \
			__ret = WQLAB_WAIT_EVENT(head, condition, TASK_INTERRUPTIBLE, 0, 0, schedule()); \
		__ret; \
	})
#define wait_event_freezable(head, condition) \
	({ \
		int __ret = 0; \
		might_sleep(); \
		if (!(condition)) \
			__ret = WQLAB_WAIT_EVENT(head, condition, TASK_INTERRUPTIBLE | TASK_FREEZABLE, 0, 0, schedule()); \
		__ret; \
	})
#define wait_event_freezable_timeout(head, condition, timeout) \
	({ might_sleep(); WQLAB_WAIT_TIMEOUT(head, condition, TASK_INTERRUPTIBLE | TASK_FREEZABLE, timeout); })
#define wait_event_interruptible_exclusive(head, condition) \
	({ \
		int __ret = 0; \
		might_sleep(); \
		if (!(condition)) \
			__ret = WQLAB_WAIT_EVENT(head, condition, TASK_INTERRUPTIBLE, 1, 0, schedule()); \
		__ret; \
	})
#define wait_event_killable(head, condition) \
	({ \
		int __ret = 0; \
		might_sleep(); \
		if (!(condition)) \
			__ret = WQLAB_WAIT_EVENT(head, condition, TASK_KILLABLE, 0, 0, schedule()); \
		__ret; \
	})
#define wait_event_idle(head, condition) \
	do { \
		might_sleep(); \
		if (!(condition)) \
			(void)WQLAB_WAIT_EVENT(head, condition, TASK_IDLE, 0, 0, schedule()); \
	} while (0)
#define wait_event_timeout(head, condition, timeout) \
	({ might_sleep(); WQLAB_WAIT_TIMEOUT(head, condition, TASK_UNINTERRUPTIBLE, timeout); })
#define wait_event_interruptible_timeout(head, condition, timeout) \
	({ might_sleep(); WQLAB_WAIT_TIMEOUT(head, condition, TASK_INTERRUPTIBLE, timeout); })
#define wait_event_interruptible_lock_irq(head, condition, lock) \
	({ \
		int __ret = 0; \
		if (!(condition)) \
			__ret = WQLAB_WAIT_EVENT(head, condition, TASK_INTERRUPTIBLE, 0, 0, \
						 spin_unlock_irq(&(lock)); schedule(); spin_lock_irq(&(lock))); \
		__ret; \
	})
#define wait_event_hrtimeout(head, condition, timeout) \
	(wait_event_timeout(head, condition, nsecs_to_jiffies(ktime_to_ns(timeout)) + 1) ? 0 : -ETIME)
#define wait_event_lock_irq(head, condition, lock) \
	do { \
		if (!(condition)) \
			(void)WQLAB_WAIT_EVENT(head, condition, TASK_UNINTERRUPTIBLE, 0, 0, \
					       spin_unlock_irq(&(lock)); schedule(); spin_lock_irq(&(lock))); \
	} while (0)

#if WQLAB_BEFORE(3, 15, 0)
/* Until 3.15: sleeping without a condition, so that a wake-up just before is lost. */
void interruptible_sleep_on(struct wait_queue_head *head);
long interruptible_sleep_on_timeout(struct wait_queue_head *head, long timeout);
void sleep_on(struct wait_queue_head *head);
long sleep_on_timeout(struct wait_queue_head *head, long timeout);
#endif
#define wake_up_interruptible_nr(x, nr) __wake_up(x, TASK_INTERRUPTIBLE, nr, NULL)
#define wake_up_interruptible_sync(x) __wake_up(x, TASK_INTERRUPTIBLE, 1, NULL)
#define wake_up_interruptible_poll(x, m) __wake_up(x, TASK_INTERRUPTIBLE, 1, (void *)(unsigned long)(m))
#define wake_up_poll(x, m) __wake_up(x, TASK_NORMAL, 1, (void *)(unsigned long)(m))
#define wake_up_sync(x) __wake_up(x, TASK_NORMAL, 1, NULL)
#define wake_up_locked(x) __wake_up(x, TASK_NORMAL, 1, NULL)
#if WQLAB_BEFORE(5, 5, 0)
#define __wake_up_sync(x, mode, nr) __wake_up(x, mode, nr, NULL)
#else
#define __wake_up_sync(x, mode) __wake_up(x, mode, 1, NULL)
#endif
#define wait_event_cmd(head, condition, before, after) \
	do { \
		if (!(condition)) \
			(void)WQLAB_WAIT_EVENT(head, condition, TASK_UNINTERRUPTIBLE, 0, 0, before; schedule(); after); \
	} while (0)
#define wait_event_interruptible_hrtimeout(head, condition, timeout) \
	({ \
		long __r = wait_event_interruptible_timeout(head, condition, \
							    nsecs_to_jiffies(ktime_to_ns(timeout)) + 1); \
		__r > 0 ? 0 : __r ? __r : -ETIME; \
	})
#define init_waitqueue_func_entry(entry, function) \
	do { \
		(entry)->flags = 0; \
		(entry)->private = NULL; \
		(entry)->func = (function); \
	} while (0)
#define wait_event_idle_timeout(head, condition, timeout) \
	({ might_sleep(); WQLAB_WAIT_TIMEOUT(head, condition, TASK_IDLE, timeout); })
#define wait_event_killable_timeout(head, condition, timeout) \
	({ might_sleep(); WQLAB_WAIT_TIMEOUT(head, condition, TASK_KILLABLE, timeout); })
#if WQLAB_SINCE(3, 19, 0)
/* A wake-up between the look at the condition and the sleep is kept in the entry. */
#define WQ_FLAG_WOKEN 0x02
static inline int woken_wake_function(struct wait_queue_entry *entry, unsigned int mode, int flags, void *key)
{
	smp_mb();
	WRITE_ONCE(entry->flags, entry->flags | WQ_FLAG_WOKEN);
	return default_wake_function(entry, mode, flags, key);
}
static inline long wait_woken(struct wait_queue_entry *entry, unsigned int mode, long timeout)
{
	set_current_state(mode);
	if (!(READ_ONCE(entry->flags) & WQ_FLAG_WOKEN))
		timeout = schedule_timeout(timeout);
	__set_current_state(TASK_RUNNING);
	WRITE_ONCE(entry->flags, entry->flags & ~WQ_FLAG_WOKEN);
	return timeout;
}
#endif

#endif
