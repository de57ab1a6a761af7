// A work with a timer in front of it.
#include <linux/jiffies.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static unsigned long start;

static void tick_fn(struct work_struct *work)
{
	pr_info("tick runs %lu jiffies later\n", jiffies - start);
}

static DECLARE_DELAYED_WORK(tick, tick_fn);

static int __init later_init(void)
{
	bool first, again;

	start = jiffies;
	first = schedule_delayed_work(&tick, msecs_to_jiffies(40));
	again = schedule_delayed_work(&tick, msecs_to_jiffies(80));
	pr_info("first call %d, second call %d\n", first, again);
	return 0;
}

static void __exit later_exit(void)
{
	cancel_delayed_work_sync(&tick);
}

module_init(later_init);
module_exit(later_exit);
MODULE_LICENSE("GPL");
