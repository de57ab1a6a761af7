// A tasklet that wants to sleep.
#include <linux/delay.h>
#include <linux/interrupt.h>
#include <linux/module.h>

static void soft_fn(struct tasklet_struct *t)
{
	pr_info("waiting for the device\n");
	msleep(5);
	pr_info("device is ready\n");
}
static DECLARE_TASKLET(soft, soft_fn);

static int __init asleep_init(void)
{
	tasklet_schedule(&soft);
	return 0;
}

static void __exit asleep_exit(void)
{
	tasklet_kill(&soft);
}

module_init(asleep_init);
module_exit(asleep_exit);
MODULE_LICENSE("GPL");
