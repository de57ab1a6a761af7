// How late is a delayed work, and why?
#include <linux/delay.h>
#include <linux/ktime.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct delayed_work beat;
static struct work_struct hog;
static ktime_t begin;

static void hog_fn(struct work_struct *work)
{
	mdelay(30);
}

static void beat_fn(struct work_struct *work)
{
	pr_info("asked for 10 ms, came after %lld\n", ktime_ms_delta(ktime_get(), begin));
}

static int __init least_init(void)
{
	INIT_DELAYED_WORK(&beat, beat_fn);
	INIT_WORK(&hog, hog_fn);
	begin = ktime_get();
	queue_delayed_work_on(0, system_wq, &beat, msecs_to_jiffies(10));
	queue_work_on(0, system_wq, &hog);
	return 0;
}

static void __exit least_exit(void)
{
	cancel_work_sync(&hog);
	cancel_delayed_work_sync(&beat);
}

module_init(least_init);
module_exit(least_exit);
MODULE_LICENSE("GPL");
