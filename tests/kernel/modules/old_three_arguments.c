// A module of before 2.6.20: a work brings its function's argument along, which is not the work, and PREPARE_WORK
// changes both on a work that is queued already.
// over: mode stepped parallel
// over: cpus 1 2 4
// error: built for 2.6.18: DECLARE_WORK with 3 arguments
// log: queued: 1
// log: queued again: 0
// log: prepared, on box
// log: scheduled: 1
// log: hello, box of 7, on eve
// log: delayed: 1
// log: delayed again: 0
// log: cancelled: 1
// log: cancelled again: 0
// log: hello, box of 8, on box
// log: at least 25 ticks: 1
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/sched.h>
#include <linux/jiffies.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

struct box {
	int number;
	unsigned long ran_at;
	struct work_struct work;
};

static struct box box = { .number = 7 };
static struct workqueue_struct *wq;

static void hello(void *data)
{
	struct box *b = data;

	printk(KERN_INFO "hello, box of %d, on %.3s\n", b->number++, current->comm);
	b->ran_at = jiffies;
}

static void other(void *data)
{
	printk(KERN_INFO "%s, on %.3s\n", (char *)data, current->comm);
}

static DECLARE_WORK(greeting, hello, &box);

static int __init three_init(void)
{
	unsigned long begun;

	wq = create_workqueue("box");
	if (!wq)
		return -ENOMEM;
	INIT_WORK(&box.work, hello, &box);
	printk(KERN_INFO "queued: %d\n", queue_work(wq, &box.work));
	printk(KERN_INFO "queued again: %d\n", queue_work(wq, &box.work));
	PREPARE_WORK(&box.work, other, "prepared");
	flush_workqueue(wq);
	printk(KERN_INFO "scheduled: %d\n", schedule_work(&greeting));
	flush_scheduled_work();

	PREPARE_WORK(&box.work, hello, &box);
	printk(KERN_INFO "delayed: %d\n", queue_delayed_work(wq, &box.work, 10 * HZ));
	printk(KERN_INFO "delayed again: %d\n", queue_delayed_work(wq, &box.work, 1));
	printk(KERN_INFO "cancelled: %d\n", cancel_delayed_work(&box.work));
	printk(KERN_INFO "cancelled again: %d\n", cancel_delayed_work(&box.work));

	begun = jiffies;
	queue_delayed_work(wq, &box.work, HZ / 10);
	while (box.number == 8)
		schedule_timeout_interruptible(1);
	printk(KERN_INFO "at least 25 ticks: %d\n", box.ran_at - begun >= HZ / 10);
	return 0;
}

static void __exit three_exit(void)
{
	destroy_workqueue(wq);
}

module_init(three_init);
module_exit(three_exit);
