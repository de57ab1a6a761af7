// A work that queues itself again for somebody who waits, first at once, then after a delay: each turn it runs in
// a thread of keventd, and the reader sees as many lines as it asked for.
// run: --kernel 2.6.18
// over: mode stepped parallel
// over: cpus 1 4
// log: at once: 5 turns in events, later: 0
// log: delayed: 5 turns in events, later: 1
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/sched.h>
#include <linux/string.h>
#include <linux/jiffies.h>
#include <linux/wait.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static DECLARE_WAIT_QUEUE_HEAD(full);

static struct reader {
	struct work_struct work;
	unsigned long delay;
	int turns, elsewhere;
} reader;

static void turn(void *data)
{
	struct reader *r = data;

	if (strncmp(current->comm, "events/", 7))
		r->elsewhere++;
	if (++r->turns == 5) {
		wake_up_interruptible(&full);
		return;
	}
	if (r->delay)
		schedule_delayed_work(&r->work, r->delay);
	else
		schedule_work(&r->work);
}

static void read_lines(const char *how, unsigned long delay)
{
	unsigned long begun = jiffies;

	reader.turns = 0;
	reader.delay = delay;
	schedule_work(&reader.work);
	wait_event_interruptible(full, reader.turns == 5);
	printk(KERN_INFO "%s: %d turns in events, later: %d\n", how, reader.turns - reader.elsewhere,
	       jiffies - begun >= 4 * delay && delay);
}

static int __init requeues_init(void)
{
	INIT_WORK(&reader.work, turn, &reader);
	read_lines("at once", 0);
	read_lines("delayed", 5);
	return 0;
}

static void __exit requeues_exit(void)
{
	flush_scheduled_work();
}

module_init(requeues_init);
module_exit(requeues_exit);
