// While memory is low a pool can make no worker: a workqueue with WQ_MEM_RECLAIM has its rescuer run the works, others
// wait until memory is back.
// run: --script -
// run: --script - --mode parallel
// over: cpus 2
// stdin: memory low
// stdin: irq 7
// stdin: wait 300ms
// stdin: memory ok
// stdin: wait 2s
// stdin: memory
// log: first in a kworker
// log: rescued in reclaim
// log: second in a kworker
// log: third in a kworker
// error: 'memory': it is memory low|ok
// trace: wq_lever: text=memory low
// trace: wq_manager: pool=0
// trace: wq_mayday: wq=
// trace: wq_worker_pool: pid=
// trace: wq_lever: text=memory ok
// trace: wq_worker: pid=
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;

static void say(const char *what)
{
	bool kworker = strncmp(current->comm, "kworker/0:", 10) == 0;

	pr_info("%s in %s\n", what, kworker ? "a kworker" : current->comm);
}

/* It sleeps in one of the pool's two workers; the other may not start a work before it has made a third. */
static void run_first(struct work_struct *work)
{
	say("first");
	msleep(1000);
}
static DECLARE_WORK(first, run_first);

static void run_second(struct work_struct *work)
{
	say("second");
	msleep(1000);
}
static DECLARE_WORK(second, run_second);

static void run_third(struct work_struct *work)
{
	say("third");
}
static DECLARE_WORK(third, run_third);

static void run_rescued(struct work_struct *work)
{
	say("rescued");
}
static DECLARE_WORK(rescued, run_rescued);

static irqreturn_t press(int irq, void *dev)
{
	schedule_work(&first);
	schedule_work(&second);
	schedule_work(&third);
	queue_work(wq, &rescued);
	return IRQ_HANDLED;
}

static int __init memory_low_init(void)
{
	wq = alloc_workqueue("reclaim", WQ_MEM_RECLAIM, 0);
	return request_irq(7, press, IRQF_SHARED, "memory_low", &wq);
}

static void __exit memory_low_exit(void)
{
	free_irq(7, &wq);
	destroy_workqueue(wq);
}

module_init(memory_low_init);
module_exit(memory_low_exit);
