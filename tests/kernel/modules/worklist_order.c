// One pool, one list: works of all its workqueues run in the order in which they were queued. A pending work keeps its
// place, a cancelled one loses it, one that max_active holds back is overtaken, delayed ones come by their times.
// over: cpus 2 3 8
// over: mode stepped parallel
// over: seed 11 12
// log: three workqueues: abcdefghi
// log: which sleep: abcdefghi
// log: queued again: abcde
// log: cancelled and queued again: abdec
// log: held back: before c, after ca
// log: by their times: dbca
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/completion.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

#define LETTERS 9

static struct letter {
	struct delayed_work work;
	char name;
} letters[LETTERS];
static struct workqueue_struct *wqs[3];
static char written[LETTERS + 1];
static int length;
static bool nap;
static DECLARE_COMPLETION(at_gate);
static DECLARE_COMPLETION(gate);

static void write_fn(struct work_struct *work)
{
	written[length++] = container_of(to_delayed_work(work), struct letter, work)->name;
	if (nap)
		usleep_range(3000, 3000);
}

static atomic_t closed;

static void spin_fn(struct work_struct *work)
{
	complete(&at_gate);
	while (atomic_read(&closed))
		cond_resched();
}
static DECLARE_WORK(spin, spin_fn);

static void wait_fn(struct work_struct *work)
{
	complete(&at_gate);
	wait_for_completion(&gate);
}
static DECLARE_WORK(waiter, wait_fn);

static int put(int cpu, int wq, int letter)
{
	return queue_work_on(cpu, wqs[wq], &letters[letter].work.work);
}

static void begin(int cpu)
{
	memset(written, 0, sizeof(written));
	length = 0;
	atomic_set(&closed, 1);
	queue_work_on(cpu, wqs[0], &spin);
	wait_for_completion(&at_gate);
}

static const char *let_go(void)
{
	int i;

	atomic_set(&closed, 0);
	for (i = 0; i < 3; i++)
		flush_workqueue(wqs[i]);
	return written;
}

static int __init worklist_init(void)
{
	const int cpu = num_online_cpus() - 1;
	struct workqueue_struct *narrow;
	char before;
	int i;

	for (i = 0; i < LETTERS; i++) {
		INIT_DELAYED_WORK(&letters[i].work, write_fn);
		letters[i].name = 'a' + i;
	}
	for (i = 0; i < 3; i++)
		wqs[i] = alloc_workqueue("list%d", 0, 0, i);

	begin(cpu);
	for (i = 0; i < LETTERS; i++)
		put(cpu, i % 3, i);
	pr_info("three workqueues: %s\n", let_go());

	begin(cpu);
	nap = true;
	for (i = 0; i < LETTERS; i++)
		put(cpu, i % 3, i);
	pr_info("which sleep: %s\n", let_go());
	nap = false;

	begin(cpu);
	for (i = 0; i < 5; i++)
		put(cpu, 0, i);
	put(cpu, 0, 1);
	put(cpu, 1, 3);
	pr_info("queued again: %s\n", let_go());

	begin(cpu);
	for (i = 0; i < 5; i++)
		put(cpu, 0, i);
	cancel_work_sync(&letters[2].work.work);
	put(cpu, 0, 2);
	pr_info("cancelled and queued again: %s\n", let_go());

	narrow = alloc_workqueue("narrow", 0, 1);
	memset(written, 0, sizeof(written));
	length = 0;
	queue_work_on(cpu, narrow, &waiter);
	wait_for_completion(&at_gate);
	queue_work_on(cpu, narrow, &letters[0].work.work);
	put(cpu, 1, 2);
	flush_workqueue(wqs[1]);
	before = length == 1 ? written[0] : '?';
	complete(&gate);
	flush_workqueue(narrow);
	pr_info("held back: before %c, after %s\n", before, written);
	destroy_workqueue(narrow);

	memset(written, 0, sizeof(written));
	length = 0;
	queue_delayed_work_on(cpu, wqs[0], &letters[0].work, HZ * 3 / 4);
	queue_delayed_work_on(cpu, wqs[1], &letters[1].work, HZ / 4);
	queue_delayed_work_on(cpu, wqs[2], &letters[2].work, HZ / 2);
	queue_delayed_work_on(cpu, wqs[0], &letters[3].work, 0);
	while (READ_ONCE(length) < 4)
		msleep(20);
	pr_info("by their times: %s\n", written);
	return 0;
}

static void __exit worklist_exit(void)
{
	int i;

	for (i = 0; i < 3; i++)
		destroy_workqueue(wqs[i]);
}

module_init(worklist_init);
module_exit(worklist_exit);
