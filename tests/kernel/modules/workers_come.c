// A pool makes workers as works fall asleep: each sleeping work has a worker of its own, one more is kept idle, and none
// goes when they end. A work that spins holds up the next, even when a sleeper beside it wakes. On another workqueue a work
// may run beside itself, on another CPU; on the same CPU it waits.
// over: cpus 2 5
// over: mode stepped parallel
// over: seed 7 8
// log: asleep: 6 works, 6 workers
// log: a work that spins: the next ran 0
// log: one woke meanwhile: it ended 1, the next ran 0
// log: after it: the next ran 1
// log: another workqueue, another CPU: queued 1, at once 2
// log: another workqueue, the same CPU: queued 1, at once 1
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/completion.h>
#include <linux/delay.h>
#include <linux/sched.h>

MODULE_LICENSE("GPL");

#define SLEEPERS 6

static struct workqueue_struct *wq, *other;
static struct task_struct *who[SLEEPERS];
static struct work_struct sleepers[SLEEPERS];
static atomic_t asleep, ended, next_ran, spinning, inside, most;
static DECLARE_COMPLETION(bed);
static DECLARE_COMPLETION(spins);

static void sleeper_fn(struct work_struct *work)
{
	who[work - sleepers] = current;
	atomic_inc(&asleep);
	wait_for_completion(&bed);
	atomic_inc(&ended);
}

static void spin_fn(struct work_struct *work)
{
	complete(&spins);
	while (atomic_read(&spinning))
		cond_resched();
}
static DECLARE_WORK(spin, spin_fn);

static void next_fn(struct work_struct *work)
{
	atomic_set(&next_ran, 1);
}
static DECLARE_WORK(next, next_fn);

static void beside_fn(struct work_struct *work)
{
	int now = atomic_inc_return(&inside);

	if (now > atomic_read(&most))
		atomic_set(&most, now);
	complete(&spins);
	while (atomic_read(&spinning))
		msleep(1);
	atomic_dec(&inside);
}
static DECLARE_WORK(beside, beside_fn);

static void twice(const char *what, int second_cpu, int expected)
{
	int queued;

	atomic_set(&most, 0);
	atomic_set(&spinning, 1);
	queue_work_on(1, wq, &beside);
	wait_for_completion(&spins);
	queued = queue_work_on(second_cpu, other, &beside);
	do
		msleep(40);
	while (atomic_read(&most) < expected);
	pr_info("another workqueue, %s CPU: queued %d, at once %d\n", what, queued, atomic_read(&most));
	atomic_set(&spinning, 0);
	flush_workqueue(wq);
	flush_workqueue(other);
	reinit_completion(&spins);
}

static int __init workers_init(void)
{
	int i, j, distinct = 0, ran;

	wq = alloc_workqueue("wq", 0, 0);
	other = alloc_workqueue("other", 0, 0);
	for (i = 0; i < SLEEPERS; i++) {
		INIT_WORK(&sleepers[i], sleeper_fn);
		queue_work_on(1, wq, &sleepers[i]);
	}
	while (atomic_read(&asleep) < SLEEPERS)
		msleep(4);
	for (i = 0; i < SLEEPERS; i++) {
		for (j = 0; j < i && who[j] != who[i]; j++)
			;
		distinct += j == i;
	}
	pr_info("asleep: %d works, %d workers\n", atomic_read(&asleep), distinct);

	atomic_set(&spinning, 1);
	queue_work_on(1, other, &spin);
	wait_for_completion(&spins);
	queue_work_on(1, other, &next);
	msleep(40);
	pr_info("a work that spins: the next ran %d\n", atomic_read(&next_ran));
	complete(&bed);
	while (atomic_read(&ended) < 1)
		msleep(4);
	ran = atomic_read(&next_ran);
	pr_info("one woke meanwhile: it ended %d, the next ran %d\n", atomic_read(&ended), ran);
	atomic_set(&spinning, 0);
	flush_work(&next);
	pr_info("after it: the next ran %d\n", atomic_read(&next_ran));
	complete_all(&bed);
	flush_workqueue(wq);
	reinit_completion(&spins);

	twice("another", 0, 2);
	twice("the same", 1, 1);
	return 0;
}

static void __exit workers_exit(void)
{
	destroy_workqueue(wq);
	destroy_workqueue(other);
}

module_init(workers_init);
module_exit(workers_exit);
