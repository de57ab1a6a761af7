// drain_workqueue and destroy_workqueue wait for what the works queue themselves, flush_workqueue does not.
// over: cpus 1 2 4
// over: mode stepped parallel
// log: flush waits for all: 0
// log: drained: 7 runs
// log: destroyed: 7 runs
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static atomic_t runs = ATOMIC_INIT(0);
#define LIMIT 7

static void chain_fn(struct work_struct *work)
{
	usleep_range(2000, 2000);
	if (atomic_inc_return(&runs) < LIMIT)
		queue_work(wq, work);
}
static DECLARE_WORK(chain, chain_fn);

static int __init drain_init(void)
{
	wq = alloc_workqueue("chain", 0, 0);
	queue_work(wq, &chain);
	flush_workqueue(wq);
	pr_info("flush waits for all: %d\n", atomic_read(&runs) == LIMIT);
	drain_workqueue(wq);
	pr_info("drained: %d runs\n", atomic_read(&runs));
	atomic_set(&runs, 0);
	queue_work(wq, &chain);
	destroy_workqueue(wq);
	pr_info("destroyed: %d runs\n", atomic_read(&runs));
	return 0;
}

static void __exit drain_exit(void)
{
}

module_init(drain_init);
module_exit(drain_exit);
