// It polls for ever, and yet rmmod is safe.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void poll_fn(struct work_struct *work);
static DECLARE_DELAYED_WORK(poll, poll_fn);

static void poll_fn(struct work_struct *work)
{
	bool again;

	msleep(3000);
	again = schedule_delayed_work(&poll, HZ);
	pr_info("polled, again %d\n", again);
}

static int __init leave_init(void)
{
	schedule_delayed_work(&poll, HZ);
	return 0;
}

static void __exit leave_exit(void)
{
	bool pending = cancel_delayed_work_sync(&poll);

	pr_info("cancel returned %d, now the code may go\n", pending);
}

module_init(leave_init);
module_exit(leave_exit);
MODULE_LICENSE("GPL");
