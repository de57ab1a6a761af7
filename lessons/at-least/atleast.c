// A delayed work whose CPU is busy when its time has come.
#include <linux/delay.h>
#include <linux/ktime.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static ktime_t start;

static void hog_fn(struct work_struct *work)
{
	mdelay(30);
}

static void tick_fn(struct work_struct *work)
{
	pr_info("tick runs after %lld ms\n", ktime_ms_delta(ktime_get(), start));
}

static DECLARE_WORK(hog, hog_fn);
static DECLARE_DELAYED_WORK(tick, tick_fn);

static int __init atleast_init(void)
{
	start = ktime_get();
	schedule_delayed_work_on(0, &tick, msecs_to_jiffies(10));
	schedule_work_on(0, &hog);
	return 0;
}

static void __exit atleast_exit(void)
{
	cancel_delayed_work_sync(&tick);
	cancel_work_sync(&hog);
}

module_init(atleast_init);
module_exit(atleast_exit);
MODULE_LICENSE("GPL");
