// A work that computes, and an urgent one for the same CPU.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void urgent_fn(struct work_struct *work)
{
	pr_info("urgent runs in %s\n", current->comm);
}

static DECLARE_WORK(urgent, urgent_fn);

static void busy_fn(struct work_struct *work)
{
	queue_work(system_highpri_wq, &urgent);
	mdelay(20);
	pr_info("busy has ended\n");
}

static DECLARE_WORK(busy, busy_fn);

static int __init hurry_init(void)
{
	schedule_work(&busy);
	return 0;
}

static void __exit hurry_exit(void)
{
	flush_work(&busy);
	flush_work(&urgent);
}

module_init(hurry_init);
module_exit(hurry_exit);
MODULE_LICENSE("GPL");
