// A work that sleeps lets the next one of its pool run; one that burns its CPU does not, whatever its workqueue,
// unless it is CPU intensive or the next one belongs to another pool.
// over: cpus 2 4
// over: mode stepped parallel
// log: sleeper, then normal: 1
// log: hog, then normal: 0
// log: hog, then another workqueue: 0
// log: CPU intensive hog, then normal: 1
// log: hog, then CPU intensive: 0
// log: hog, then highpri: 1
// log: hog, then unbound: 1
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/completion.h>
#include <linux/delay.h>
#include <linux/sched.h>

MODULE_LICENSE("GPL");

static DECLARE_COMPLETION(began);
static DECLARE_COMPLETION(gate);
static DECLARE_COMPLETION(ran);
static int burn, stop;

static void first_fn(struct work_struct *work)
{
	complete(&began);
	if (!burn) {
		wait_for_completion(&gate);
		return;
	}
	while (!READ_ONCE(stop))
		cond_resched();
}
static void second_fn(struct work_struct *work)
{
	complete(&ran);
}
static DECLARE_WORK(first, first_fn);
static DECLARE_WORK(second, second_fn);

static void try(const char *name, int burns, struct workqueue_struct *one, struct workqueue_struct *two)
{
	unsigned long left;

	burn = burns;
	WRITE_ONCE(stop, 0);
	reinit_completion(&began);
	reinit_completion(&gate);
	reinit_completion(&ran);
	queue_work_on(1, one, &first);
	wait_for_completion(&began);
	queue_work_on(1, two, &second);
	left = wait_for_completion_timeout(&ran, 15);
	pr_info("%s: %d\n", name, left != 0);
	WRITE_ONCE(stop, 1);
	complete(&gate);
	flush_work(&first);
	flush_work(&second);
}

static int __init hogs_init(void)
{
	struct workqueue_struct *normal = alloc_workqueue("normal", 0, 0), *other = alloc_workqueue("other", 0, 0);
	struct workqueue_struct *heavy = alloc_workqueue("heavy", WQ_CPU_INTENSIVE, 0);
	struct workqueue_struct *high = alloc_workqueue("high", WQ_HIGHPRI, 0);

	try("sleeper, then normal", 0, normal, normal);
	try("hog, then normal", 1, normal, normal);
	try("hog, then another workqueue", 1, normal, other);
	try("CPU intensive hog, then normal", 1, heavy, normal);
	try("hog, then CPU intensive", 1, normal, heavy);
	try("hog, then highpri", 1, normal, high);
	try("hog, then unbound", 1, normal, system_unbound_wq);
	destroy_workqueue(normal);
	destroy_workqueue(other);
	destroy_workqueue(heavy);
	destroy_workqueue(high);
	return 0;
}

static void __exit hogs_exit(void)
{
}

module_init(hogs_init);
module_exit(hogs_exit);
