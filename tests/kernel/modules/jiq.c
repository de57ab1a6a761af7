// The same today: a work that queues itself for a reader of /proc until there are lines enough, immediate and delayed.
// over: mode stepped parallel
// over: cpus 1 4
// stdin: cat /proc/jiq
// stdin: cat /proc/jiq_delayed
// stdin: wait 1s
// run: --script -
// error: cat /proc/jiq: 1 preempt 0
// error: cat /proc/jiq: 5 preempt 0
// error: cat /proc/jiq_delayed: 5 preempt 0
// log: loaded
#include <linux/module.h>
#include <linux/completion.h>
#include <linux/preempt.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A work that queues itself for a reader");

static struct client {
	struct delayed_work work;
	struct seq_file *m;
	struct completion done;
	unsigned long delay;
	int lines;
} client;

static void work_fn(struct work_struct *work)
{
	struct client *c = container_of(to_delayed_work(work), struct client, work);

	seq_printf(c->m, "%d preempt %d\n", ++c->lines, preempt_count());
	if (c->lines < 5)
		schedule_delayed_work(&c->work, c->delay);
	else
		complete(&c->done);
}

static int jiq_show(struct seq_file *m, void *v)
{
	client.m = m;
	client.lines = 0;
	client.delay = (unsigned long)m->private;
	reinit_completion(&client.done);
	schedule_delayed_work(&client.work, client.delay);
	if (wait_for_completion_interruptible(&client.done)) {
		cancel_delayed_work_sync(&client.work);
		return -ERESTARTSYS;
	}
	return 0;
}

static int __init jiq_init(void)
{
	INIT_DELAYED_WORK(&client.work, work_fn);
	init_completion(&client.done);
	if (!proc_create_single_data("jiq", 0, NULL, jiq_show, (void *)0))
		return -ENOMEM;
	if (!proc_create_single_data("jiq_delayed", 0, NULL, jiq_show, (void *)10)) {
		remove_proc_entry("jiq", NULL);
		return -ENOMEM;
	}
	pr_info("loaded\n");
	return 0;
}

static void __exit jiq_exit(void)
{
	remove_proc_entry("jiq", NULL);
	remove_proc_entry("jiq_delayed", NULL);
	cancel_delayed_work_sync(&client.work);
}

module_init(jiq_init);
module_exit(jiq_exit);
