// Wait until a work is done.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static int answer;

static void ask_fn(struct work_struct *work)
{
	msleep(20);
	answer = 42;
}

static DECLARE_WORK(ask, ask_fn);

static int __init wait_init(void)
{
	bool first, again;

	schedule_work(&ask);
	first = flush_work(&ask);
	pr_info("first flush %d, answer %d\n", first, answer);
	again = flush_work(&ask);
	pr_info("second flush %d, answer %d\n", again, answer);
	return 0;
}

static void __exit wait_exit(void)
{
	cancel_work_sync(&ask);
}

module_init(wait_init);
module_exit(wait_exit);
MODULE_LICENSE("GPL");
