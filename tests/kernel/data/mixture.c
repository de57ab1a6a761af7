// Works, timers and threads on all CPUs, with addresses and random numbers in the log: any difference shows.
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/random.h>
#include <linux/slab.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static atomic_t order = ATOMIC_INIT(0);
static struct box { struct delayed_work work; int n; } *boxes[6];

static void box_fn(struct work_struct *work)
{
	struct box *b = container_of(to_delayed_work(work), struct box, work);

	pr_info("%d: box %d at %p by %s, %ps\n", atomic_inc_return(&order), b->n, b, current->comm, b->work.work.func);
	if (b->n % 2)
		msleep(get_random_u32() % 5);
}
static int thread_fn(void *data)
{
	queue_delayed_work_on(0, wq, &boxes[5]->work, 1);
	pr_info("%d: thread with %px\n", atomic_inc_return(&order), data);
	return 0;
}

static int __init mixture_init(void)
{
	int i;

	wq = alloc_workqueue("mixture", WQ_UNBOUND, 0);
	for (i = 0; i < 6; i++) {
		boxes[i] = kzalloc(sizeof(*boxes[i]), GFP_KERNEL);
		INIT_DELAYED_WORK(&boxes[i]->work, box_fn);
		boxes[i]->n = i;
	}
	kthread_run(thread_fn, &wq, "mixer");
	for (i = 0; i < 5; i++)
		queue_delayed_work_on(i % num_online_cpus(), i % 2 ? wq : system_wq, &boxes[i]->work, i / 2);
	return 0;
}

static void __exit mixture_exit(void)
{
	int i;

	flush_workqueue(wq);
	for (i = 0; i < 6; i++) {
		flush_delayed_work(&boxes[i]->work);
		kfree(boxes[i]);
	}
	destroy_workqueue(wq);
}

module_init(mixture_init);
module_exit(mixture_exit);
