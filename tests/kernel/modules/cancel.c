// cancel_work_sync: a pending work is taken back and never runs; a running one is waited for; both together.
// over: cpus 2 4 8
// over: mode stepped parallel
// over: seed 5 6
// log: idle: 0
// log: pending: 1, then 0
// log: not run: 0
// log: running: 0, ended 1
// log: running and queued: 1, ended 2, runs 2
// log: queued again afterwards: 1, runs 3
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/completion.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *narrow;
static DECLARE_COMPLETION(began);
static DECLARE_COMPLETION(gate);
static atomic_t runs = ATOMIC_INIT(0), ends = ATOMIC_INIT(0);
static int blocking = 1;

static void block_fn(struct work_struct *work)
{
	complete(&began);
	wait_for_completion(&gate);
}
static void job_fn(struct work_struct *work)
{
	atomic_inc(&runs);
	if (blocking) {
		complete(&began);
		msleep(12);
	}
	atomic_inc(&ends);
}
static DECLARE_WORK(blocker, block_fn);
static DECLARE_WORK(job, job_fn);

static int __init cancel_init(void)
{
	int once, twice;

	narrow = alloc_workqueue("narrow", 0, 1);
	pr_info("idle: %d\n", cancel_work_sync(&job));
	queue_work_on(1, narrow, &blocker);
	wait_for_completion(&began);
	queue_work_on(1, narrow, &job);
	once = cancel_work_sync(&job);
	twice = cancel_work_sync(&job);
	pr_info("pending: %d, then %d\n", once, twice);
	complete(&gate);
	flush_workqueue(narrow);
	pr_info("not run: %d\n", atomic_read(&runs));

	reinit_completion(&began);
	queue_work_on(1, narrow, &job);
	wait_for_completion(&began);
	once = cancel_work_sync(&job);
	pr_info("running: %d, ended %d\n", once, atomic_read(&ends));

	reinit_completion(&began);
	queue_work_on(1, narrow, &job);
	wait_for_completion(&began);
	queue_work_on(1, narrow, &job);
	once = cancel_work_sync(&job);
	pr_info("running and queued: %d, ended %d, runs %d\n", once, atomic_read(&ends), atomic_read(&runs));

	blocking = 0;
	once = queue_work_on(1, narrow, &job);
	flush_work(&job);
	pr_info("queued again afterwards: %d, runs %d\n", once, atomic_read(&runs));
	destroy_workqueue(narrow);
	return 0;
}

static void __exit cancel_exit(void)
{
}

module_init(cancel_init);
module_exit(cancel_exit);
