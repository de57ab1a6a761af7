// The same with a lock: works may sleep, so a mutex will do.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/workqueue.h>

static DEFINE_MUTEX(lock);
static int count;

static void add_one(struct work_struct *work)
{
	int seen;

	mutex_lock(&lock);
	seen = count;
	udelay(10);
	count = seen + 1;
	mutex_unlock(&lock);
}
static DECLARE_WORK(first, add_one);
static DECLARE_WORK(second, add_one);

static int __init lost_init(void)
{
	queue_work_on(0, system_wq, &first);
	queue_work_on(1, system_wq, &second);
	return 0;
}

static void __exit lost_exit(void)
{
	flush_work(&first);
	flush_work(&second);
	pr_info("count is %d\n", count);
}

module_init(lost_init);
module_exit(lost_exit);
MODULE_LICENSE("GPL");
