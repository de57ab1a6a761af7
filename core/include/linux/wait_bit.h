/* linux/wait_bit.h: waiting for a bit, or for a variable */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_WAIT_BIT_H
#define WQLAB_LINUX_WAIT_BIT_H

/* wqlab_bit_queue: where those wait who wait for what lies at that address. Several addresses may share one queue. */
struct wait_queue_head *wqlab_bit_queue(const volatile void *address);
#define wait_on_bit(word, bit, mode) \
	({ \
		unsigned long *__word = (word); \
		const int __bit = (bit); \
		might_sleep(); \
		!test_bit(__bit, __word) ? 0 : \
		WQLAB_WAIT_EVENT(*wqlab_bit_queue(__word), !test_bit(__bit, __word), mode, 0, 0, schedule()) ? \
		-EINTR : 0; \
	})
#define wait_on_bit_io(word, bit, mode) wait_on_bit(word, bit, mode)
#define wait_on_bit_timeout(word, bit, mode, timeout) \
	({ \
		unsigned long *__word = (word); \
		const int __bit = (bit); \
		might_sleep(); \
		WQLAB_WAIT_TIMEOUT(*wqlab_bit_queue(__word), !test_bit(__bit, __word), mode, timeout) > 0 ? \
		0 : -EAGAIN; \
	})
#define wait_on_bit_lock(word, bit, mode) \
	({ \
		unsigned long *__word = (word); \
		const int __bit = (bit); \
		might_sleep(); \
		!test_and_set_bit(__bit, __word) ? 0 : \
		WQLAB_WAIT_EVENT(*wqlab_bit_queue(__word), !test_and_set_bit(__bit, __word), mode, 0, 0, schedule()) ? \
		-EINTR : 0; \
	})
static inline void wake_up_bit(void *word, int bit) { wake_up_all(wqlab_bit_queue(word)); }
#if WQLAB_SINCE(4, 17, 0)
#define wait_var_event(var, condition) wait_event(*wqlab_bit_queue(var), condition)
#define wait_var_event_killable(var, condition) wait_event_killable(*wqlab_bit_queue(var), condition)
#define wait_var_event_interruptible(var, condition) wait_event_interruptible(*wqlab_bit_queue(var), condition)
#define wait_var_event_timeout(var, condition, timeout) wait_event_timeout(*wqlab_bit_queue(var), condition, timeout)
static inline void wake_up_var(void *var) { wake_up_all(wqlab_bit_queue(var)); }
static inline void clear_and_wake_up_bit(int bit, void *word)
{
	clear_bit(bit, word);
	smp_mb();
	wake_up_bit(word, bit);
}
#endif

#endif
