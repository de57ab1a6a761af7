// A work never runs twice at once on its workqueue: queued on another CPU meanwhile, it waits for the same worker.
// over: cpus 3 4
// over: mode stepped parallel
// over: seed 1 2
// log: queued elsewhere: 1
// log: started meanwhile: 1
// log: both on CPU 2, same worker: 1, at once 1
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/completion.h>
#include <linux/delay.h>
#include <linux/sched.h>

MODULE_LICENSE("GPL");

static DECLARE_COMPLETION(began);
static DECLARE_COMPLETION(gate);
static struct task_struct *who[2];
static int where[2], runs, inside, most;

static void once_fn(struct work_struct *work)
{
	int n = runs++;

	if (++inside > most)
		most = inside;
	who[n] = current;
	where[n] = smp_processor_id();
	if (n == 0) {
		complete(&began);
		wait_for_completion(&gate);
	}
	inside--;
}
static DECLARE_WORK(once, once_fn);

static int __init reentrance_init(void)
{
	struct workqueue_struct *wq = alloc_workqueue("wq", 0, 0);

	queue_work_on(2, wq, &once);
	wait_for_completion(&began);
	pr_info("queued elsewhere: %d\n", queue_work_on(1, wq, &once));
	msleep(20);
	pr_info("started meanwhile: %d\n", runs);
	complete(&gate);
	destroy_workqueue(wq);
	pr_info("both on CPU %d, same worker: %d, at once %d\n", where[0] == where[1] ? where[0] : -1, who[0] == who[1],
		most);
	return 0;
}

static void __exit reentrance_exit(void)
{
}

module_init(reentrance_init);
module_exit(reentrance_exit);
