// A waker that does not mean to be preempted, as 2.6 let modules say it: __wake_up_sync takes the mode and how many
// exclusive waiters. And kthread_exit, a name that the kernel had not taken before 5.17, as the module's own.
// run: --kernel 2.6.35
// over: mode stepped parallel
// over: cpus 1 4
// log: started
// log: woken with time left
// log: out of time
// log: gone
#include <linux/init.h>
#include <linux/jiffies.h>
#include <linux/kernel.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/wait.h>

MODULE_LICENSE("GPL");

static wait_queue_head_t head;

static int wakes(void *unused)
{
	schedule_timeout_uninterruptible(HZ / 10);
	__wake_up_sync(&head, TASK_ALL, 1);
	return 0;
}

static int __init kthread_start(void)
{
	struct task_struct *waker;

	init_waitqueue_head(&head);
	printk(KERN_INFO "started\n");
	waker = kthread_run(wakes, NULL, "waker");
	if (IS_ERR(waker))
		return PTR_ERR(waker);
	printk(KERN_INFO "%s\n", sleep_on_timeout(&head, 60 * HZ) ? "woken with time left" : "not woken");
	printk(KERN_INFO "%s\n", sleep_on_timeout(&head, HZ / 10) ? "woken" : "out of time");
	return 0;
}

static void __exit kthread_exit(void)
{
	printk(KERN_INFO "gone\n");
}

module_init(kthread_start);
module_exit(kthread_exit);
