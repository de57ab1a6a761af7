// A work of a freezable workqueue that does not end: the suspend is given up after 20 s, and everything runs on.
// run: --script - --for 1s
// over: cpus 2
// stdin: suspend
// stdin: wait 20s
// stdin: suspend
// log: freezable begins
// log: PM: suspend entry (s2idle)
// log: Filesystems sync: 0.000 seconds
// log: Freezing user space processes ... (elapsed 0.000 seconds) done.
// log: OOM killer disabled.
// log: Freezing remaining freezable tasks ... 
// log: Freezing of tasks failed after 20.003 seconds (0 tasks refusing to freeze, wq_busy=1):
// log: Showing freezable workqueues that are still busy:
// log: workqueue freeze: flags=0x4
// log:   pwq 0: cpus=0 node=0 flags=0x0 nice=0 active=1/0 refcnt=2
// log:     in-flight: 5:run_long [suspend_fails]
// log: 
// log: Restarting kernel threads ... done.
// log: OOM killer enabled.
// log: Restarting tasks ... done.
// log: PM: suspend exit
// log: next runs
// log: PM: suspend entry (s2idle)
// log: Filesystems sync: 0.000 seconds
// log: Freezing user space processes ... (elapsed 0.000 seconds) done.
// log: OOM killer disabled.
// log: Freezing remaining freezable tasks ... (elapsed 0.000 seconds) done.
// log: printk: Suspending console(s) (use no_console_suspend to debug)
// log: OOM killer enabled.
// log: Restarting tasks ... done.
// log: PM: suspend exit
// error: still suspended at rmmod
// error: bash: echo: write error: Device or resource busy
// trace: wq_freeze: phase=failed
// trace: wq_freeze: phase=thaw
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;

static void run_next(struct work_struct *work)
{
	pr_info("next runs\n");
}
static DECLARE_WORK(next, run_next);

static void run_long(struct work_struct *work)
{
	pr_info("freezable begins\n");
	ssleep(30);
	queue_work(wq, &next);
}
static DECLARE_WORK(long_one, run_long);

static int __init suspend_fails_init(void)
{
	wq = alloc_workqueue("%s", WQ_FREEZABLE, 0, "freeze");
	queue_work(wq, &long_one);
	return 0;
}

static void __exit suspend_fails_exit(void)
{
	destroy_workqueue(wq);
}

module_init(suspend_fails_init);
module_exit(suspend_fails_exit);
