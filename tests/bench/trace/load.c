// A load of every kind for traces of any length: works of three workqueues on all CPUs that burn, sleep, queue
// themselves again, arm delays, come from kmalloc and are flushed.
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
#include <linux/slab.h>
#include <linux/atomic.h>

MODULE_LICENSE("GPL");

static int rounds = 100;
module_param(rounds, int, 0444);

#define WORKS 48
#define DELAYED 16

struct chain {
	struct work_struct work;
	int number;
	int left;
};
struct heap_work {
	struct work_struct work;
	int number;
};

static struct chain chains[WORKS];
static struct delayed_work delayed[DELAYED];
static struct workqueue_struct *normal, *unbound, *high;
static atomic_t made = ATOMIC_INIT(0);

static struct workqueue_struct *queue_of(int number)
{
	return number % 5 == 3 ? unbound : number % 7 == 4 ? high : normal;
}
static void heap_fn(struct work_struct *work)
{
	struct heap_work *h = container_of(work, struct heap_work, work);

	udelay(5 + h->number % 11);
	kfree(h);
}
static void make_heap_work(int number)
{
	struct heap_work *h = kmalloc(sizeof(*h), GFP_KERNEL);

	if (!h)
		return;
	h->number = number;
	INIT_WORK(&h->work, heap_fn);
	queue_work(normal, &h->work);
}
static void chain_fn(struct work_struct *work)
{
	struct chain *c = container_of(work, struct chain, work);

	udelay(10 + 7 * (c->number % 9));
	if (c->left % 6 == 2)
		usleep_range(40, 60);
	if (c->left % 8 == 5)
		make_heap_work(atomic_inc_return(&made));
	if (c->left % 64 == 1)
		pr_info("chain %d: %d left\n", c->number, c->left);
	if (--c->left > 0)
		queue_work_on((c->number + c->left / 16) % num_online_cpus(), queue_of(c->number), work);
}
static void delayed_fn(struct work_struct *work)
{
	int number = to_delayed_work(work) - delayed;

	udelay(20);
	if (chains[number].left > 0)
		queue_delayed_work(queue_of(number), &delayed[number], 1 + number % 3);
}
static int __init load_init(void)
{
	int i;

	normal = alloc_workqueue("load", 0, 4);
	unbound = alloc_workqueue("load_unbound", WQ_UNBOUND, 0);
	high = alloc_workqueue("load_high", WQ_HIGHPRI, 2);
	for (i = 0; i < WORKS; i++) {
		chains[i].number = i;
		chains[i].left = rounds;
		INIT_WORK(&chains[i].work, chain_fn);
	}
	for (i = 0; i < DELAYED; i++) {
		INIT_DELAYED_WORK(&delayed[i], delayed_fn);
		queue_delayed_work(queue_of(i), &delayed[i], 1 + i);
	}
	for (i = 0; i < WORKS; i++)
		queue_work_on(i % num_online_cpus(), queue_of(i), &chains[i].work);
	return 0;
}
static void __exit load_exit(void)
{
	int i;

	for (i = 0; i < DELAYED; i++)
		cancel_delayed_work_sync(&delayed[i]);
	destroy_workqueue(high);
	destroy_workqueue(unbound);
	destroy_workqueue(normal);
}
module_init(load_init);
module_exit(load_exit);
