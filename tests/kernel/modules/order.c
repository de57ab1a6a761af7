// Ordered and single-thread workqueues run one at a time, in order; max_active holds per CPU; 0 means 256.
// over: cpus 2 4 8
// over: mode stepped parallel
// over: seed 3 4
// log: ordered: at once 1, in order 1
// log: singlethread: at once 1, in order 1
// log: unbound, 1: at once 1, in order 1
// log: bound, 2 on one CPU: at once 2
// log: bound, 1 on two CPUs: at once 2
// log: bound, default: at once 5
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

#define N 5
static struct job {
	struct work_struct work;
	int number;
} jobs[N];
static DEFINE_SPINLOCK(lock);
static int now, most, next, sorted;

static void job_fn(struct work_struct *work)
{
	struct job *j = container_of(work, struct job, work);
	int turns;

	spin_lock(&lock);
	if (++now > most)
		most = now;
	if (j->number != next++)
		sorted = 0;
	spin_unlock(&lock);
	for (turns = 0; turns < 4 && READ_ONCE(most) < N; turns++)
		msleep(1);
	spin_lock(&lock);
	now--;
	spin_unlock(&lock);
}

static void try(const char *name, struct workqueue_struct *wq, int cpus, bool say_order)
{
	int i;

	now = most = next = 0;
	sorted = 1;
	for (i = 0; i < N; i++)
		queue_work_on(i % cpus, wq, &jobs[i].work);
	destroy_workqueue(wq);
	if (say_order)
		pr_info("%s: at once %d, in order %d\n", name, most, sorted);
	else
		pr_info("%s: at once %d\n", name, most);
}

static int __init order_init(void)
{
	int i;

	for (i = 0; i < N; i++) {
		INIT_WORK(&jobs[i].work, job_fn);
		jobs[i].number = i;
	}
	try("ordered", alloc_ordered_workqueue("o%d", 0, 1), 2, true);
	try("singlethread", create_singlethread_workqueue("st"), 2, true);
	try("unbound, 1", alloc_workqueue("u1", WQ_UNBOUND, 1), 2, true);
	try("bound, 2 on one CPU", alloc_workqueue("b2", 0, 2), 1, false);
	try("bound, 1 on two CPUs", alloc_workqueue("b1", 0, 1), 2, false);
	try("bound, default", alloc_workqueue("b0", 0, 0), 1, false);
	return 0;
}

static void __exit order_exit(void)
{
}

module_init(order_init);
module_exit(order_exit);
