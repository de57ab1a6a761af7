// A suspend: works of a freezable workqueue that come meanwhile wait as inactive until the thaw, all others run; a
// kernel thread that said it is freezable stands still.
// run: --script -
// run: --script - --mode parallel
// over: cpus 1 4
// stdin: resume
// stdin: suspend
// stdin: suspend
// stdin: irq 7
// stdin: wait 20ms
// stdin: resume
// stdin: wait 20ms
// has: PM: suspend entry (s2idle)
// has: Filesystems sync: 0.000 seconds
// has: Freezing user space processes ... (elapsed 
// has: OOM killer disabled.
// has: Freezing remaining freezable tasks ... (elapsed 
// has: printk: Suspending console(s) (use no_console_suspend to debug)
// has: plain runs
// has: OOM killer enabled.
// has: Restarting tasks ... done.
// has: PM: suspend exit
// has: freezable runs
// trace: console: thread woke
// error: resume: the machine is not suspended
// error: 'suspend': user space is frozen until 'resume'
// trace: wq_freeze: phase=tasks
// trace: wq_freeze: phase=workqueues
// trace: wq_freeze: phase=frozen
// trace: list=inactive
// trace: wq_freeze: phase=thaw
// trace: wq_freeze: phase=done
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/kthread.h>
#include <linux/freezer.h>
#include <linux/delay.h>
#include <linux/wait.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static struct task_struct *thread;
static DECLARE_WAIT_QUEUE_HEAD(queue);
static int pressed;

static void run_plain(struct work_struct *work)
{
	pr_info("plain runs\n");
}
static DECLARE_WORK(plain, run_plain);

static void run_freezable(struct work_struct *work)
{
	pr_info("freezable runs\n");
	msleep(5);
	wake_up(&queue);
}
static DECLARE_WORK(freezable, run_freezable);

static int loop(void *unused)
{
	set_freezable();
	wait_event_freezable(queue, pressed);
	pr_info("thread woke\n");
	wait_event_interruptible(queue, kthread_should_stop());
	return 0;
}

static irqreturn_t press(int irq, void *dev)
{
	queue_work(wq, &freezable);
	schedule_work(&plain);
	pressed = 1;
	return IRQ_HANDLED;
}

static int __init suspend_init(void)
{
	wq = alloc_workqueue("%s", WQ_FREEZABLE, 0, "freeze");
	thread = kthread_run(loop, NULL, "freezes");
	return request_irq(7, press, IRQF_SHARED, "suspend", &wq);
}

static void __exit suspend_exit(void)
{
	free_irq(7, &wq);
	kthread_stop(thread);
	destroy_workqueue(wq);
}

module_init(suspend_init);
module_exit(suspend_exit);
