// Works of every kind of workqueue, queued by one another by number: for comparing the fold with the engine.
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

#define COUNT 6

static struct workqueue_struct *wq[COUNT];
static struct delayed_work works[COUNT];
static int runs, presses;

static void run(struct work_struct *work)
{
	int i = to_delayed_work(work) - works;
	int n = runs++;

	if (n % 3 == 0 || presses == 2)	/* the second time no worker is left */
		msleep(30);
	else if (n % 3 == 1)
		udelay(200);
	if (n > 20)
		return;
	queue_work_on(n % num_online_cpus(), wq[(i + 1) % COUNT], &works[(i + 1) % COUNT].work);
	if (n % 4 == 0)
		mod_delayed_work(wq[(i + 3) % COUNT], &works[(i + 3) % COUNT], n % 5);
	if (n % 5 == 0)
		cancel_delayed_work(&works[(i + 4) % COUNT]);
	if (n % 7 == 0 && i != 2)
		flush_work(&works[2].work);
}

static void last_run(struct work_struct *work)
{
	msleep(5);
}
static DECLARE_WORK(last, last_run);

static irqreturn_t press(int irq, void *dev)
{
	int i;

	runs = 0;
	presses++;
	for (i = COUNT - 1; i >= 0; i--)
		queue_work_on(0, wq[i], &works[i].work);
	return IRQ_HANDLED;
}

static int __init all_sorts_init(void)
{
	struct workqueue_struct *gone = alloc_workqueue("gone", WQ_UNBOUND | WQ_HIGHPRI, 3);
	int i;

	destroy_workqueue(gone);
	wq[0] = alloc_workqueue("reclaim", WQ_MEM_RECLAIM, 1);
	wq[1] = alloc_workqueue("bound", WQ_MEM_RECLAIM, 0);
	wq[2] = alloc_workqueue("high", WQ_HIGHPRI, 0);
	wq[3] = alloc_workqueue("unbound", WQ_UNBOUND, 2);
	wq[4] = alloc_ordered_workqueue("ordered", WQ_FREEZABLE);
	wq[5] = alloc_workqueue("intensive", WQ_CPU_INTENSIVE | WQ_FREEZABLE, 2);
	for (i = 0; i < COUNT; i++)
		INIT_DELAYED_WORK(&works[i], run);
	queue_delayed_work(wq[0], &works[0], 1);
	queue_work(wq[1], &works[1].work);
	workqueue_set_max_active(wq[3], 1);
	flush_workqueue(wq[1]);
	return request_irq(7, press, IRQF_SHARED, "all_sorts", works);
}

static void __exit all_sorts_exit(void)
{
	int i;

	free_irq(7, works);
	for (i = 0; i < COUNT; i++)
		cancel_delayed_work_sync(&works[i]);
	queue_work(wq[0], &last);
	for (i = 0; i < COUNT; i++)
		drain_workqueue(wq[i]);
	for (i = 0; i < COUNT; i++)
		destroy_workqueue(wq[i]);
}

module_init(all_sorts_init);
module_exit(all_sorts_exit);
