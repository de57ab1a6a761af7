// A thread is parked, and goes on when it is unparked; one that is parked can be stopped.
// over: mode stepped parallel
// log: parked 0, once more -16
// log: it stood still 1
// log: it went on 1
// log: stopped with 7
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/kthread.h>

MODULE_LICENSE("GPL");

static struct task_struct *thread;
static atomic_t turns = ATOMIC_INIT(0);
static DECLARE_COMPLETION(unparked);

static int turn(void *data)
{
	while (!kthread_should_stop()) {
		if (kthread_should_park()) {
			kthread_parkme();
			complete(&unparked);
		}
		atomic_inc(&turns);
		usleep_range(1000, 2000);
	}
	return 7;
}

static int __init parking_init(void)
{
	int before, first;

	thread = kthread_run(turn, NULL, "turning");
	if (IS_ERR(thread))
		return PTR_ERR(thread);
	first = kthread_park(thread);
	pr_info("parked %d, once more %d\n", first, kthread_park(thread));
	before = atomic_read(&turns);
	msleep(20);
	pr_info("it stood still %d\n", before == atomic_read(&turns));
	kthread_unpark(thread);
	wait_for_completion(&unparked);
	while (atomic_read(&turns) < before + 2)
		msleep(1);
	pr_info("it went on 1\n");
	kthread_park(thread);
	return 0;
}

static void __exit parking_exit(void)
{
	pr_info("stopped with %d\n", kthread_stop(thread));
}

module_init(parking_init);
module_exit(parking_exit);
