// A kernel thread that waits for a flag or its end, fed by a timer and by a write; wait_event with a timeout, too.
// over: cpus 1 4
// over: mode stepped parallel
// log: waited in vain
// log: thread: ready
// log: thread: stopped, 1 event
#include <linux/module.h>
#include <linux/err.h>
#include <linux/kthread.h>
#include <linux/timer.h>
#include <linux/wait.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A thread that waits");

static DECLARE_WAIT_QUEUE_HEAD(queue);
static struct task_struct *thread;
static struct timer_list timer;
static bool flag;

static int thread_fn(void *data)
{
	int events = 0;

	if (!wait_event_interruptible_timeout(queue, READ_ONCE(flag), HZ / 50))
		pr_info("waited in vain\n");
	while (!kthread_should_stop()) {
		wait_event_interruptible(queue, READ_ONCE(flag) || kthread_should_stop());
		if (READ_ONCE(flag)) {
			WRITE_ONCE(flag, false);
			events++;
			pr_info("thread: ready\n");
		}
	}
	pr_info("thread: stopped, %d event\n", events);
	return 0;
}

static void timer_fn(struct timer_list *t)
{
	WRITE_ONCE(flag, true);
	wake_up_interruptible(&queue);
}

static int __init kthread_wait_init(void)
{
	thread = kthread_run(thread_fn, NULL, "waiter/%d", 0);
	if (IS_ERR(thread))
		return PTR_ERR(thread);
	timer_setup(&timer, timer_fn, 0);
	mod_timer(&timer, jiffies + HZ / 5);
	return 0;
}
static void __exit kthread_wait_exit(void)
{
	del_timer_sync(&timer);
	kthread_stop(thread);
}

module_init(kthread_wait_init);
module_exit(kthread_wait_exit);
