// Every kind of lock once: reader-writer locks, spinning and sleeping, a seqlock, a semaphore, a mutex that is tried.
// over: mode stepped parallel
// over: cpus 1 4
// log: sum 40, reads without a tear 20
// log: trylock while held 0, after 1
// log: semaphore: 1 1 0
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/rwsem.h>
#include <linux/semaphore.h>
#include <linux/seqlock.h>
#include <linux/spinlock.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Locks");

static DEFINE_RWLOCK(rwlock);
static DECLARE_RWSEM(rwsem);
static DEFINE_SEQLOCK(seqlock);
static DEFINE_MUTEX(mutex);
static struct semaphore sem;
static int spun, slept;
static long first, second;
static atomic_t whole = ATOMIC_INIT(0);

static void writer_fn(struct work_struct *work)
{
	int i;

	for (i = 0; i < 10; i++) {
		write_lock(&rwlock);
		spun++;
		write_unlock(&rwlock);
		down_write(&rwsem);
		slept++;
		up_write(&rwsem);
		write_seqlock(&seqlock);
		first++;
		second++;
		write_sequnlock(&seqlock);
	}
}
static void reader_fn(struct work_struct *work)
{
	int i;

	for (i = 0; i < 10; i++) {
		unsigned int seq;
		long a, b;

		read_lock(&rwlock);
		read_unlock(&rwlock);
		down_read(&rwsem);
		up_read(&rwsem);
		do {
			seq = read_seqbegin(&seqlock);
			a = first;
			b = second;
		} while (read_seqretry(&seqlock, seq));
		if (a == b)
			atomic_inc(&whole);
	}
}
static DECLARE_WORK(writer1, writer_fn);
static DECLARE_WORK(writer2, writer_fn);
static DECLARE_WORK(reader1, reader_fn);
static DECLARE_WORK(reader2, reader_fn);

static int __init locks_init(void)
{
	struct work_struct *works[] = { &writer1, &reader1, &writer2, &reader2 };
	int i, held, after;

	for (i = 0; i < ARRAY_SIZE(works); i++)
		queue_work(system_unbound_wq, works[i]);
	for (i = 0; i < ARRAY_SIZE(works); i++)
		flush_work(works[i]);
	pr_info("sum %d, reads without a tear %d\n", spun + slept, atomic_read(&whole));
	mutex_lock(&mutex);
	held = mutex_trylock(&mutex);
	mutex_unlock(&mutex);
	after = mutex_trylock(&mutex);
	mutex_unlock(&mutex);
	pr_info("trylock while held %d, after %d\n", held, after);
	sema_init(&sem, 2);
	held = down_trylock(&sem) == 0;
	after = down_trylock(&sem) == 0;
	pr_info("semaphore: %d %d %d\n", held, after, down_trylock(&sem) == 0);
	up(&sem);
	up(&sem);
	return 0;
}
static void __exit locks_exit(void)
{
}

module_init(locks_init);
module_exit(locks_exit);
