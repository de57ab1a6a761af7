// One workqueue of every kind, for pictures: what= says which moment is played.
#include <linux/delay.h>
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static char *what = "flags";
module_param(what, charp, 0444);

static struct workqueue_struct *high, *intensive, *anywhere, *one, *rescued, *sleepy;
static struct work_struct urgent, burner, roamer, first, second, third, saver;

static void burn_fn(struct work_struct *work) { mdelay(6); }
static void sleep_fn(struct work_struct *work) { usleep_range(20000, 20000); }
static void quick_fn(struct work_struct *work) { mdelay(1); }

static void below(struct tasklet_struct *tasklet) { queue_work(system_wq, &first); }
static DECLARE_TASKLET(bottom, below);

static irqreturn_t top(int irq, void *dev)
{
	tasklet_schedule(&bottom);
	return IRQ_HANDLED;
}

static int __init moments_init(void)
{
	high = alloc_workqueue("high", WQ_HIGHPRI, 0);
	intensive = alloc_workqueue("intensive", WQ_CPU_INTENSIVE, 0);
	anywhere = alloc_workqueue("anywhere", WQ_UNBOUND, 0);
	one = alloc_ordered_workqueue("one", 0);
	rescued = alloc_workqueue("rescued", WQ_MEM_RECLAIM, 0);
	sleepy = alloc_workqueue("sleepy", WQ_FREEZABLE, 1);
	INIT_WORK(&urgent, burn_fn);
	INIT_WORK(&burner, burn_fn);
	INIT_WORK(&roamer, burn_fn);
	INIT_WORK(&first, quick_fn);
	INIT_WORK(&second, sleep_fn);
	INIT_WORK(&third, quick_fn);
	INIT_WORK(&saver, quick_fn);
	if (!strcmp(what, "flags")) {
		queue_work_on(1, high, &urgent);
		queue_work_on(1, intensive, &burner);
		queue_work(anywhere, &roamer);
		queue_work(one, &first);
		queue_work(one, &third);
		queue_work_on(1, sleepy, &second);
	} else if (!strcmp(what, "sleepers")) {
		queue_work_on(1, sleepy, &second);
		queue_work_on(1, sleepy, &third);
		queue_work_on(1, rescued, &saver);
	} else if (!strcmp(what, "irq")) {
		return request_irq(9, top, IRQF_SHARED, "moments", &bottom);
	}
	return 0;
}

static void __exit moments_exit(void)
{
	if (!strcmp(what, "irq"))
		free_irq(9, &bottom);
	tasklet_kill(&bottom);
	destroy_workqueue(high);
	destroy_workqueue(intensive);
	destroy_workqueue(anywhere);
	destroy_workqueue(one);
	destroy_workqueue(rescued);
	destroy_workqueue(sleepy);
}

module_init(moments_init);
module_exit(moments_exit);
