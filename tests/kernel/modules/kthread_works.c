// Works of a kernel thread of one's own (linux/kthread.h): one after the other, delayed, flushed, cancelled.
// over: mode stepped parallel
// log: queued 1, again 0
// log: first on its_own
// log: second on its_own
// log: flushed
// log: delayed 1, moved 1, cancelled 1
// log: after its time: third on its_own
// log: running cancelled 0
// log: gone
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/err.h>
#include <linux/kthread.h>

MODULE_LICENSE("GPL");

static struct kthread_worker *worker;
static struct kthread_work first, second, slow;
static struct kthread_delayed_work never, later;
static struct completion begun, may_begin;

static void first_fn(struct kthread_work *work)
{
	pr_info("first on %s\n", current->comm);
}
static void second_fn(struct kthread_work *work)
{
	pr_info("second on %s\n", current->comm);
}
static void never_fn(struct kthread_work *work)
{
	pr_info("never\n");
}
static void later_fn(struct kthread_work *work)
{
	struct kthread_delayed_work *dwork = container_of(work, struct kthread_delayed_work, work);

	pr_info("after its time: third on %s%s\n", current->comm, dwork == &later ? "" : ", of another");
	complete(&may_begin);
}
static void slow_fn(struct kthread_work *work)
{
	complete(&begun);
	msleep(20);
}

static int __init works_init(void)
{
	bool once, again;

	init_completion(&begun);
	init_completion(&may_begin);
	worker = kthread_create_worker(0, "its_%s", "own");
	if (IS_ERR(worker))
		return PTR_ERR(worker);
	kthread_init_work(&first, first_fn);
	kthread_init_work(&second, second_fn);
	kthread_init_work(&slow, slow_fn);
	kthread_init_delayed_work(&never, never_fn);
	kthread_init_delayed_work(&later, later_fn);

	/* A work that runs may be queued again; only the worker's end of the list is sure to hold two queueings back. */
	kthread_queue_work(worker, &slow);
	wait_for_completion(&begun);
	once = kthread_queue_work(worker, &first);
	again = kthread_queue_work(worker, &first);
	pr_info("queued %d, again %d\n", once, again);
	kthread_queue_work(worker, &second);
	kthread_flush_work(&second);
	pr_info("flushed\n");

	once = kthread_queue_delayed_work(worker, &never, 100 * HZ);
	again = kthread_mod_delayed_work(worker, &never, 200 * HZ);
	pr_info("delayed %d, moved %d, cancelled %d\n", once, again, kthread_cancel_delayed_work_sync(&never));
	kthread_queue_delayed_work(worker, &later, 2);
	wait_for_completion(&may_begin);

	reinit_completion(&begun);
	kthread_queue_work(worker, &slow);
	wait_for_completion(&begun);
	pr_info("running cancelled %d\n", kthread_cancel_work_sync(&slow));
	kthread_flush_worker(worker);
	return 0;
}

static void __exit works_exit(void)
{
	kthread_destroy_worker(worker);
	pr_info("gone\n");
}

module_init(works_init);
module_exit(works_exit);
