// CPU 1 goes away while it has works.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void sleeper_fn(struct work_struct *work)
{
	msleep(100);
	pr_info("sleeper ends on CPU %d\n", raw_smp_processor_id());
}

static void next_fn(struct work_struct *work)
{
	pr_info("next runs on CPU %d\n", raw_smp_processor_id());
}

static DECLARE_WORK(sleeper, sleeper_fn);
static DECLARE_DELAYED_WORK(next, next_fn);

static int __init gone_init(void)
{
	schedule_work_on(1, &sleeper);
	schedule_delayed_work_on(1, &next, msecs_to_jiffies(60));
	return 0;
}

static void __exit gone_exit(void)
{
	cancel_delayed_work_sync(&next);
	cancel_work_sync(&sleeper);
}

module_init(gone_init);
module_exit(gone_exit);
MODULE_LICENSE("GPL");
