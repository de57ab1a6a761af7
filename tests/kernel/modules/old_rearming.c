// Stopping a work that arms its own timer again: of 2.6.18's way the caller must know the workqueue.
// run: --kernel 2.6.18 --script -
// run: --kernel 2.6.35 --script -
// stdin: wait 20ms
// stdin: rmmod
// over: mode stepped parallel
// over: cpus 1 4
// log: it ran: 1
// log: it runs no more: 1
// trace: function=delayed_work_timer_fn
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/delay.h>
#include <linux/version.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static int runs;

#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static void tick(void *data);
static DECLARE_WORK(ticker, tick, NULL);
static void tick(void *data)
#else
static void tick(struct work_struct *work);
static DECLARE_DELAYED_WORK(ticker, tick);
static void tick(struct work_struct *work)
#endif
{
	runs++;
	queue_delayed_work(wq, &ticker, 1);
}

static int __init rearming_init(void)
{
	wq = create_singlethread_workqueue("rearming");
	queue_delayed_work(wq, &ticker, 1);
	msleep(100);
	return 0;
}

static void __exit rearming_exit(void)
{
	int before;

	cancel_rearming_delayed_workqueue(wq, &ticker);
	before = runs;
	msleep(50);
	printk(KERN_INFO "it ran: %d\n", before > 2);
	printk(KERN_INFO "it runs no more: %d\n", runs == before);
	destroy_workqueue(wq);
}

module_init(rearming_init);
module_exit(rearming_exit);
