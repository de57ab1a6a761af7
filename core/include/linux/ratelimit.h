/* linux/ratelimit.h: not more than so often */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RATELIMIT_H
#define WQLAB_LINUX_RATELIMIT_H

#define DEFAULT_RATELIMIT_INTERVAL (5 * HZ)
#define DEFAULT_RATELIMIT_BURST 10
struct ratelimit_state {
	spinlock_t lock;
	int interval, burst, printed, missed;
	unsigned long begin;
};
#define DEFINE_RATELIMIT_STATE(name, interval_, burst_) \
	struct ratelimit_state name = { .interval = (interval_), .burst = (burst_) }
static inline void ratelimit_state_init(struct ratelimit_state *rs, int interval, int burst)
{
	*rs = (struct ratelimit_state){ .interval = interval, .burst = burst };
}
/* Whether it may be said now; how often it was not is said by the first that may again. */
static inline int wqlab_ratelimit_of(struct ratelimit_state *rs, const char *who)
{
	unsigned long flags;
	int may, missed = 0;

	if (!rs->interval)
		return 1;
	spin_lock_irqsave(&rs->lock, flags);
	if (!rs->begin || time_after(jiffies, rs->begin + rs->interval)) {
		missed = rs->missed;
		rs->begin = jiffies ?: 1;
		rs->printed = rs->missed = 0;
	}
	may = rs->printed < rs->burst;
	if (may)
		rs->printed++;
	else
		rs->missed++;
	spin_unlock_irqrestore(&rs->lock, flags);
	if (missed)
		printk(KERN_WARNING "%s: %d callbacks suppressed\n", who, missed);
	return may;
}
#define __ratelimit(rs) wqlab_ratelimit_of(rs, __func__)

#endif
