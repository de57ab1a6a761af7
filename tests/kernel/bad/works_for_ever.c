// A work that sleeps and goes on for ever: whoever destroys its workqueue waits for ever, and the machine says so,
// although it is never at rest.
// exit: 5
// has: INFO: task rmmod:
// error: rmmod does not return
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static int stop;

static void fn(struct work_struct *work)
{
	while (!READ_ONCE(stop))
		msleep(1000);
}
static DECLARE_WORK(work, fn);

static int __init ever_init(void)
{
	wq = alloc_workqueue("ever", 0, 0);
	if (!wq)
		return -ENOMEM;
	queue_work(wq, &work);
	return 0;
}

static void __exit ever_exit(void)
{
	destroy_workqueue(wq);
}

module_init(ever_init);
module_exit(ever_exit);
