// An hrtimer that forwards itself: exact to the nanosecond in stepped time, and overruns are counted.
// log: tick at 250 us
// log: tick at 500 us
// log: tick at 750 us
// log: cancelled: 0
#include <linux/module.h>
#include <linux/hrtimer.h>
#include <linux/ktime.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A periodic hrtimer");

static struct hrtimer timer;
static ktime_t begin;
static int ticks;

static enum hrtimer_restart tick(struct hrtimer *t)
{
	pr_info("tick at %lld us\n", ktime_us_delta(hrtimer_get_expires(t), begin));
	if (++ticks == 3)
		return HRTIMER_NORESTART;
	hrtimer_forward_now(t, ns_to_ktime(250 * NSEC_PER_USEC));
	return HRTIMER_RESTART;
}

static int __init hrtimer_periodic_init(void)
{
	hrtimer_init(&timer, CLOCK_MONOTONIC, HRTIMER_MODE_ABS);
	timer.function = tick;
	begin = ktime_get();
	hrtimer_start(&timer, ktime_add_us(begin, 250), HRTIMER_MODE_ABS);
	return 0;
}
static void __exit hrtimer_periodic_exit(void)
{
	pr_info("cancelled: %d\n", hrtimer_cancel(&timer));
}

module_init(hrtimer_periodic_init);
module_exit(hrtimer_periodic_exit);
