// flush_work: waits for the last queueing, 1 when there was something to wait for. flush_workqueue waits for all.
// over: cpus 2 4
// over: mode stepped parallel
// over: seed 8 9
// log: never queued: 0
// log: behind a blocker: 1, done 1
// log: idle: 0
// log: after flush_workqueue: 6 of 6
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static atomic_t done = ATOMIC_INIT(0);
static struct work_struct many[5];

static void slow_fn(struct work_struct *work)
{
	msleep(8);
}
static void done_fn(struct work_struct *work)
{
	usleep_range(500, 500);
	atomic_inc(&done);
}
static DECLARE_WORK(slow, slow_fn);
static DECLARE_WORK(last, done_fn);

static int __init flush_init(void)
{
	struct workqueue_struct *one = alloc_workqueue("one_at_a_time", 0, 1);
	struct workqueue_struct *wide = alloc_workqueue("wide", 0, 0);
	int i, ret;

	pr_info("never queued: %d\n", flush_work(&last));
	queue_work_on(1, one, &slow);
	queue_work_on(1, one, &last);
	ret = flush_work(&last);
	pr_info("behind a blocker: %d, done %d\n", ret, atomic_read(&done));
	pr_info("idle: %d\n", flush_work(&last));
	for (i = 0; i < 5; i++) {
		INIT_WORK(&many[i], done_fn);
		queue_work_on(i % num_online_cpus(), wide, &many[i]);
	}
	flush_workqueue(wide);
	pr_info("after flush_workqueue: %d of 6\n", atomic_read(&done));
	destroy_workqueue(wide);
	destroy_workqueue(one);
	return 0;
}

static void __exit flush_exit(void)
{
}

module_init(flush_init);
module_exit(flush_exit);
