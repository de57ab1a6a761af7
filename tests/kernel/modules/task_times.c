// What a task's structure says of its time: utime, stime and start_time, in nanoseconds.
// over: mode stepped parallel
// log: busy 1, asleep 1, started before now 1
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/ktime.h>
#include <linux/pid.h>

MODULE_LICENSE("GPL");

static DECLARE_COMPLETION(done);

static int busy(void *data)
{
	mdelay(20);
	msleep(1);
	complete(&done);
	while (!kthread_should_stop())
		msleep(1);
	return 0;
}

static int __init times_init(void)
{
	struct task_struct *t = kthread_run(busy, NULL, "busy"), *found;
	u64 stime;

	if (IS_ERR(t))
		return PTR_ERR(t);
	wait_for_completion(&done);
	rcu_read_lock();
	found = pid_task(find_vpid(t->pid), PIDTYPE_PID);
	stime = found ? found->utime + found->stime : 0;
	rcu_read_unlock();
	pr_info("busy %d, asleep %d, started before now %d\n", stime >= 20 * NSEC_PER_MSEC,
		current->stime < stime, t->start_time <= ktime_get_ns());
	kthread_stop(t);
	return 0;
}

static void __exit times_exit(void)
{
}

module_init(times_init);
module_exit(times_exit);
