// The task that runs a work: a kernel thread, a child of kthreadd, whose CPUs are its pool's; nice and name tell the pool.
// And max_active: 0 is the default, more than the limit is the limit, and the log says so.
// over: cpus 2 3 8
// over: mode stepped parallel
// has: workqueue: max_active 5000 requested for greedy is out of range, clamping between 1 and 512
// has: workqueue: max_active -3 requested for modest is out of range, clamping between 1 and 512
// has: events: kworker, H 0, u 0, nice 0, cpus 1
// has: highpri: kworker, H 1, u 0, nice -20, cpus 1
// has: unbound: kworker, H 0, u 1, nice 0, cpus all
// has: each: thread 3, worker 3, bound 3, no mm 3, kthreadd's 3, itself current 3, may sleep 3
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/sched.h>
#include <linux/string.h>

MODULE_LICENSE("GPL");

static int thread, worker, bound, no_mm, child, itself, sleeps;
static const char *which;

static void look_fn(struct work_struct *work)
{
	const char *name = current->comm;
	const int cpus = current->nr_cpus_allowed;

	thread += !!(current->flags & PF_KTHREAD);
	worker += !!(current->flags & PF_WQ_WORKER);
	bound += !!(current->flags & PF_NO_SETAFFINITY);
	no_mm += !current->mm;
	child += !strcmp(current->real_parent->comm, "kthreadd");
	itself += current_work() == work;
	sleeps += in_task() && !in_atomic() && !irqs_disabled() && !in_interrupt();
	pr_info("%s: %.7s, H %d, u %d, nice %d, cpus %s\n", which, name, name[strlen(name) - 1] == 'H', name[8] == 'u',
		task_nice(current), cpus == num_online_cpus() ? "all" : cpus == 1 ? "1" : "some");
}
static DECLARE_WORK(look, look_fn);

static void on(struct workqueue_struct *wq, const char *name)
{
	which = name;
	queue_work(wq, &look);
	flush_work(&look);
}

static int __init worker_init(void)
{
	struct workqueue_struct *greedy = alloc_workqueue("greedy", 0, 5000);
	struct workqueue_struct *modest = alloc_workqueue("modest", 0, -3);

	on(system_wq, "events");
	on(system_highpri_wq, "highpri");
	on(system_unbound_wq, "unbound");
	pr_info("each: thread %d, worker %d, bound %d, no mm %d, kthreadd's %d, itself current %d, may sleep %d\n", thread,
		worker, bound, no_mm, child, itself, sleeps);
	destroy_workqueue(greedy);
	destroy_workqueue(modest);
	return 0;
}

static void __exit worker_exit(void)
{
}

module_init(worker_init);
module_exit(worker_exit);
