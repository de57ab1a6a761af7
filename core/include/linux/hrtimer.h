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
};
void hrtimer_init(struct hrtimer *timer, clockid_t clock, enum hrtimer_mode mode);
void hrtimer_start(struct hrtimer *timer, ktime_t time, enum hrtimer_mode mode);
int hrtimer_cancel(struct hrtimer *timer);
bool hrtimer_active(const struct hrtimer *timer);
u64 hrtimer_forward(struct hrtimer *timer, ktime_t now, ktime_t interval);
#define hrtimer_forward_now(timer, interval) hrtimer_forward(timer, ktime_get(), interval)
#define hrtimer_cb_get_time(timer) ktime_get()
static inline ktime_t hrtimer_get_expires(const struct hrtimer *timer) { return timer->expires; }

#endif
