// Threads, wait queues, mutexes, semaphores and reader-writer locks between works and threads.
// over: cpus 1 2 4
// over: mode stepped parallel
// over: seed 1 2 3
// log: counted 60
// log: woken with 1
// log: timed out: 0
// log: readers at once 2, with a writer 0
// log: thread returned 17
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/kthread.h>
#include <linux/mutex.h>
#include <linux/rwsem.h>
#include <linux/semaphore.h>
#include <linux/wait.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static DEFINE_MUTEX(mutex);
static DEFINE_SEMAPHORE(gate);
static DECLARE_RWSEM(rw);
static DECLARE_WAIT_QUEUE_HEAD(queue);
static int counter, ready, mixed;
static atomic_t readers = ATOMIC_INIT(0), most = ATOMIC_INIT(0);
static struct work_struct adders[3], readers_w[2];

static void add_fn(struct work_struct *work)
{
	int i, seen;

	for (i = 0; i < 20; i++) {
		mutex_lock(&mutex);
		seen = counter;
		usleep_range(10, 10);
		counter = seen + 1;
		mutex_unlock(&mutex);
	}
}
static void ready_fn(struct work_struct *work)
{
	down(&gate);
	WRITE_ONCE(ready, 1);
	wake_up(&queue);
	up(&gate);
}
static void read_fn(struct work_struct *work)
{
	int turns;

	down_read(&rw);
	if (atomic_inc_return(&readers) == 2)
		atomic_set(&most, 2);
	for (turns = 0; turns < 40 && atomic_read(&most) < 2; turns++)
		msleep(1);
	atomic_dec(&readers);
	up_read(&rw);
}
static void write_fn(struct work_struct *work)
{
	down_write(&rw);
	if (atomic_read(&readers))
		mixed = 1;
	up_write(&rw);
}
static DECLARE_WORK(ready_work, ready_fn);
static DECLARE_WORK(write_work, write_fn);

static int thread_fn(void *data)
{
	while (!kthread_should_stop()) {
		set_current_state(TASK_INTERRUPTIBLE);
		if (!kthread_should_stop())
			schedule();
		__set_current_state(TASK_RUNNING);
	}
	return *(int *)data;
}

static int __init waiting_init(void)
{
	static int answer = 17;
	struct task_struct *thread = kthread_run(thread_fn, &answer, "waiter/%d", 1);
	struct workqueue_struct *wq = alloc_workqueue("waiting", WQ_UNBOUND, 0);
	int i;

	if (IS_ERR(thread))
		return PTR_ERR(thread);
	for (i = 0; i < 3; i++) {
		INIT_WORK(&adders[i], add_fn);
		queue_work(wq, &adders[i]);
	}
	flush_workqueue(wq);
	pr_info("counted %d\n", counter);
	queue_work(wq, &ready_work);
	wait_event(queue, READ_ONCE(ready));
	pr_info("woken with %d\n", ready);
	pr_info("timed out: %ld\n", wait_event_timeout(queue, ready == 2, 2));
	for (i = 0; i < 2; i++) {
		INIT_WORK(&readers_w[i], read_fn);
		queue_work(wq, &readers_w[i]);
	}
	for (i = 0; i < 40 && atomic_read(&most) < 2; i++)
		msleep(1);
	queue_work(wq, &write_work);
	flush_workqueue(wq);
	pr_info("readers at once %d, with a writer %d\n", atomic_read(&most), mixed);
	destroy_workqueue(wq);
	pr_info("thread returned %d\n", kthread_stop(thread));
	return 0;
}

static void __exit waiting_exit(void)
{
}

module_init(waiting_init);
module_exit(waiting_exit);
