// A module between 2.6.20 and 2.6.35: the function gets its work; delayed works are a type of their own; flush_work,
// cancel_work_sync and PREPARE_WORK with two arguments stand side by side.
// over: mode stepped parallel
// over: cpus 1 2 4
// error: built for 2.6.35: PREPARE_WORK
// log: queued: 1 0
// log: prepared on two
// log: flushed: 1 0
// log: hog on two
// log: behind the hog on two
// log: flushed behind a hog: 1
// log: delayed: 1 0
// log: pending: 1
// log: cancelled: 1 0
// log: plain on eve
// log: cancelled while it ran: 0
// log: run at once: 1
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/sched.h>
#include <linux/delay.h>
#include <linux/jiffies.h>
#include <linux/completion.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static DECLARE_COMPLETION(begun);

static void plain(struct work_struct *work)
{
	printk(KERN_INFO "plain on %.3s\n", current->comm);
	complete(&begun);
	msleep(20);
}

static void prepared(struct work_struct *work)
{
	printk(KERN_INFO "prepared on %.3s\n", current->comm);
	msleep(20);
}

static void hog(struct work_struct *work)
{
	printk(KERN_INFO "hog on %.3s\n", current->comm);
	msleep(50);
}

static void behind(struct work_struct *work)
{
	printk(KERN_INFO "behind the hog on %.3s\n", current->comm);
}

static int quick_runs;
static void quick(struct work_struct *work)
{
	quick_runs++;
}

static DECLARE_WORK(first, plain);
static DECLARE_WORK(hog_work, hog);
static DECLARE_WORK(behind_work, behind);
static DECLARE_DELAYED_WORK(later, quick);

static int __init two_init(void)
{
	int again, flushed;

	wq = create_workqueue("two");
	if (!wq)
		return -ENOMEM;
	flushed = queue_work(wq, &first);
	again = queue_work(wq, &first);
	printk(KERN_INFO "queued: %d %d\n", flushed, again);
	PREPARE_WORK(&first, prepared);
	msleep(8);
	flushed = flush_work(&first);
	printk(KERN_INFO "flushed: %d %d\n", flushed, flush_work(&first));

	queue_work(wq, &hog_work);
	queue_work(wq, &behind_work);
	printk(KERN_INFO "flushed behind a hog: %d\n", flush_work(&behind_work));

	flushed = queue_delayed_work(wq, &later, 10 * HZ);
	again = queue_delayed_work(wq, &later, 0);
	printk(KERN_INFO "delayed: %d %d\n", flushed, again);
	printk(KERN_INFO "pending: %d\n", delayed_work_pending(&later));
	flushed = cancel_delayed_work(&later);
	printk(KERN_INFO "cancelled: %d %d\n", flushed, cancel_delayed_work_sync(&later));

	PREPARE_WORK(&first, plain);
	schedule_work(&first);
	wait_for_completion(&begun);
	printk(KERN_INFO "cancelled while it ran: %d\n", cancel_work_sync(&first));

	schedule_delayed_work(&later, 10 * HZ);
	flush_delayed_work(&later);
	printk(KERN_INFO "run at once: %d\n", quick_runs);
	return 0;
}

static void __exit two_exit(void)
{
	destroy_workqueue(wq);
}

module_init(two_init);
module_exit(two_exit);
