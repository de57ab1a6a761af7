// How long does a work wait? Asked twice, once carelessly.
#include <linux/delay.h>
#include <linux/ktime.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct probe;
static ktime_t asked;

static void probe_fn(struct work_struct *work)
{
	pr_info("waited %lld us\n", ktime_us_delta(ktime_get(), asked));
}

static void measure(void)
{
	asked = ktime_get();
	queue_work(system_wq, &probe);
}

static int __init measure_init(void)
{
	INIT_WORK(&probe, probe_fn);
	measure();
	mdelay(3);
	flush_work(&probe);

	msleep(20);
	measure();
	flush_work(&probe);
	return 0;
}

static void __exit measure_exit(void)
{
	cancel_work_sync(&probe);
}

module_init(measure_init);
module_exit(measure_exit);
MODULE_LICENSE("GPL");
