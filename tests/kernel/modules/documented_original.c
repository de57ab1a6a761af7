// The kernel documentation's example on the original workqueue: one thread serves all three works, and while w0 sleeps
// nobody else runs.
// run: --kernel 2.6.18
// run: --kernel 2.6.35
// run: --kernel 2.6.35 --seed 5
// over: cpus 1 2 4
// log: w0 starts at 0
// log: w1 starts at 20
// log: w2 starts at 35
// log: ends 20 35 50
// trace: 0.000000: sched_switch: prev_comm=insmod
// trace: 0.005000: sched_switch: prev_comm=table/0
// trace: 0.015000: sched_switch: prev_comm=swapper/0
// trace: 0.025000: sched_switch: prev_comm=table/0
// trace: 0.035000: sched_switch: prev_comm=swapper/0
// trace: 0.040000: sched_switch: prev_comm=table/0
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/hrtimer.h>
#include <linux/ktime.h>
#include <linux/sched.h>
#include <linux/version.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

#define RELATIVE 1      /* HRTIMER_REL, and HRTIMER_MODE_REL from 2.6.21 */

static ktime_t start;
static int end[3];

static int now_ms(void)
{
	return (int)(ktime_to_ns(ktime_sub(ktime_get(), start)) / 1000000);
}

struct nap {
	struct hrtimer timer;
	struct task_struct *sleeper;
};

static enum hrtimer_restart nap_over(struct hrtimer *timer)
{
	wake_up_process(container_of(timer, struct nap, timer)->sleeper);
	return HRTIMER_NORESTART;
}

/* No usleep_range() yet. */
static void sleep_ten(void)
{
	struct nap nap;

	hrtimer_init(&nap.timer, CLOCK_MONOTONIC, RELATIVE);
	nap.timer.function = nap_over;
	nap.sleeper = current;
	set_current_state(TASK_UNINTERRUPTIBLE);
	hrtimer_start(&nap.timer, ktime_set(0, 10 * 1000000), RELATIVE);
	schedule();
}

static void run(int i)
{
	printk(KERN_INFO "w%d starts at %d\n", i, now_ms());
	mdelay(5);
	sleep_ten();
	if (i == 0)
		mdelay(5);
	end[i] = now_ms();
}

#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static void run_fn(void *data)
{
	run((int)(long)data);
}
static DECLARE_WORK(w0, run_fn, (void *)0);
static DECLARE_WORK(w1, run_fn, (void *)1);
static DECLARE_WORK(w2, run_fn, (void *)2);
#else
static void run_fn(struct work_struct *work);
static DECLARE_WORK(w0, run_fn);
static DECLARE_WORK(w1, run_fn);
static DECLARE_WORK(w2, run_fn);
static void run_fn(struct work_struct *work)
{
	run(work == &w0 ? 0 : work == &w1 ? 1 : 2);
}
#endif

static int __init table_init(void)
{
	struct workqueue_struct *wq = create_workqueue("table");

	start = ktime_get();
	queue_work(wq, &w0);
	queue_work(wq, &w1);
	queue_work(wq, &w2);
	flush_workqueue(wq);
	printk(KERN_INFO "ends %d %d %d\n", end[0], end[1], end[2]);
	destroy_workqueue(wq);
	return 0;
}

static void __exit table_exit(void)
{
}

module_init(table_init);
module_exit(table_exit);
