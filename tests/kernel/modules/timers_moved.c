// Timers that are moved only when they are armed, or only to an earlier time; completions that time out or are killed;
// high resolution timers that are tried to be cancelled.
// over: mode stepped parallel
// log: not armed: 0, still not 0
// log: reduced from nothing 0, later 1 stays 1, earlier 1 moves 1
// log: pending moved 1
// log: timed out 0
// log: hrtimer 1, again 0
#include <linux/module.h>
#include <linux/completion.h>
#include <linux/hrtimer.h>
#include <linux/timer.h>

MODULE_LICENSE("GPL");

static void timer_fn(struct timer_list *t)
{
}
static enum hrtimer_restart hrtimer_fn(struct hrtimer *t)
{
	return HRTIMER_NORESTART;
}
static struct timer_list timer;
static struct hrtimer hrtimer;
static DECLARE_COMPLETION(never);

static int __init moved_init(void)
{
	unsigned long now = jiffies, at;
	int was, later, earlier, stays;

	timer_setup(&timer, timer_fn, 0);
	was = mod_timer_pending(&timer, now + 1000);
	pr_info("not armed: %d, still not %d\n", was, timer_pending(&timer));
	was = timer_reduce(&timer, now + 1000);
	at = timer.expires;
	later = timer_reduce(&timer, now + 2000);
	stays = timer.expires == at;
	earlier = timer_reduce(&timer, now + 500);
	pr_info("reduced from nothing %d, later %d stays %d, earlier %d moves %d\n", was, later, stays, earlier,
		timer.expires == now + 500);
	pr_info("pending moved %d\n", mod_timer_pending(&timer, now + 3000) && timer.expires == now + 3000);
	del_timer_sync(&timer);

	pr_info("timed out %ld\n", wait_for_completion_interruptible_timeout(&never, 2));

	hrtimer_init(&hrtimer, CLOCK_MONOTONIC, HRTIMER_MODE_REL);
	hrtimer.function = hrtimer_fn;
	hrtimer_start(&hrtimer, ms_to_ktime(10000), HRTIMER_MODE_REL);
	was = hrtimer_try_to_cancel(&hrtimer);
	pr_info("hrtimer %d, again %d\n", was, hrtimer_try_to_cancel(&hrtimer));
	return 0;
}

static void __exit moved_exit(void)
{
}

module_init(moved_init);
module_exit(moved_exit);
