/* linux/hrtimer.h: timers of high resolution */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_HRTIMER_H
#define WQLAB_LINUX_HRTIMER_H

enum hrtimer_mode {
	HRTIMER_MODE_ABS = 0,
	HRTIMER_MODE_REL = 1,
	HRTIMER_MODE_PINNED = 2,
	HRTIMER_MODE_SOFT = 4,
	HRTIMER_MODE_ABS_PINNED = 2,
	HRTIMER_MODE_REL_PINNED = 3,
	HRTIMER_MODE_ABS_SOFT = 4,
	HRTIMER_MODE_REL_SOFT = 5,
	HRTIMER_MODE_HARD = 8,
	HRTIMER_MODE_ABS_HARD = 8,
	HRTIMER_MODE_REL_HARD = 9,
};
void hrtimer_init(struct hrtimer *timer, clockid_t clock, enum hrtimer_mode mode);
void hrtimer_start(struct hrtimer *timer, ktime_t time, enum hrtimer_mode mode);
int hrtimer_cancel(struct hrtimer *timer);
bool hrtimer_active(const struct hrtimer *timer);
u64 hrtimer_forward(struct hrtimer *timer, ktime_t now, ktime_t interval);
#define hrtimer_forward_now(timer, interval) hrtimer_forward(timer, ktime_get(), interval)
#define hrtimer_cb_get_time(timer) ktime_get()
static inline ktime_t hrtimer_get_expires(const struct hrtimer *timer) { return timer->expires; }
int hrtimer_try_to_cancel(struct hrtimer *timer);
#define hrtimer_start_range_ns(timer, time, slack, mode) hrtimer_start(timer, time, mode)
static inline void hrtimer_set_expires(struct hrtimer *timer, ktime_t time) { timer->expires = time; }
static inline void hrtimer_add_expires(struct hrtimer *timer, ktime_t time) { timer->expires += time; }
static inline void hrtimer_add_expires_ns(struct hrtimer *timer, u64 ns) { timer->expires += ns; }
#define hrtimer_start_expires(timer, mode) hrtimer_start(timer, (timer)->expires, HRTIMER_MODE_ABS)
#define hrtimer_restart(timer) hrtimer_start_expires(timer, HRTIMER_MODE_ABS)
#define hrtimer_get_remaining(timer) ((timer)->expires - ktime_get())
#define hrtimer_expires_remaining(timer) hrtimer_get_remaining(timer)
#define hrtimer_init_on_stack(timer, clock, mode) hrtimer_init(timer, clock, mode)
#define destroy_hrtimer_on_stack(timer) do { (void)(timer); } while (0)
#define hrtimer_is_queued(timer) ((timer)->node.next != NULL)
#define hrtimer_resolution 1
#define hrtimer_get_expires_ns(timer) ktime_to_ns(hrtimer_get_expires(timer))

#endif
