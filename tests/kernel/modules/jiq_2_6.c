// A work that queues itself again and again for a reader of /proc, as the drivers' books of 2.6 show it: read_proc,
// interruptible_sleep_on, a work of three arguments, a timer with data, and a tasklet with data.
// run: --kernel 2.6.18 --script -
// over: mode stepped parallel
// stdin: cat /proc/jiq_work
// stdin: cat /proc/jiq_timer
// stdin: cat /proc/jiq_tasklet
// has: unloaded
// error: cat /proc/jiq_work: 1 events/
// error: cat /proc/jiq_work: 4 events/
// error: cat /proc/jiq_timer: 1 at 0
// error: cat /proc/jiq_timer: 2 at
// error: cat /proc/jiq_tasklet: tasklet: interrupt 1
#include <linux/config.h>
#include <linux/module.h>
#include <linux/init.h>
#include <linux/interrupt.h>
#include <linux/proc_fs.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static DECLARE_WAIT_QUEUE_HEAD(done);
static struct client {
	char *buf;
	int len, lines;
	unsigned long since;
} client;
static struct work_struct work;
static struct timer_list timer;

static void work_fn(void *data)
{
	struct client *c = data;

	c->len += sprintf(c->buf + c->len, "%d %s\n", ++c->lines, current->comm);
	if (c->lines < 4)
		schedule_work(&work);
	else
		wake_up_interruptible(&done);
}

static int read_work(char *buf, char **start, off_t offset, int count, int *eof, void *data)
{
	client.buf = buf;
	client.len = client.lines = 0;
	schedule_work(&work);
	interruptible_sleep_on(&done);
	*eof = 1;
	return client.len;
}

static void timer_fn(unsigned long data)
{
	struct client *c = (struct client *)data;

	c->len += sprintf(c->buf + c->len, "%d at %lu\n", ++c->lines, jiffies - c->since);
	wake_up_interruptible(&done);
}

static int read_timer(char *buf, char **start, off_t offset, int count, int *eof, void *data)
{
	client.buf = buf;
	client.lines = 0;
	client.len = 0;
	client.since = jiffies;
	client.len = sprintf(buf, "%d at %lu\n", ++client.lines, 0ul);
	init_timer(&timer);
	timer.function = timer_fn;
	timer.data = (unsigned long)&client;
	timer.expires = jiffies + HZ;
	add_timer(&timer);
	interruptible_sleep_on(&done);
	del_timer_sync(&timer);
	*eof = 1;
	return client.len;
}

static void tasklet_fn(unsigned long data)
{
	struct client *c = (struct client *)data;

	c->len = sprintf(c->buf, "tasklet: interrupt %d\n", in_interrupt() != 0);
	wake_up_interruptible(&done);
}
static DECLARE_TASKLET(tasklet, tasklet_fn, (unsigned long)&client);

static int read_tasklet(char *buf, char **start, off_t offset, int count, int *eof, void *data)
{
	DEFINE_WAIT(wait);

	client.buf = buf;
	client.len = 0;
	prepare_to_wait(&done, &wait, TASK_INTERRUPTIBLE);
	tasklet_schedule(&tasklet);
	if (!client.len)
		schedule();
	finish_wait(&done, &wait);
	*eof = 1;
	return client.len;
}

static int __init jiq_init(void)
{
	INIT_WORK(&work, work_fn, &client);
	create_proc_read_entry("jiq_work", 0, NULL, read_work, NULL);
	create_proc_read_entry("jiq_timer", 0, NULL, read_timer, NULL);
	create_proc_read_entry("jiq_tasklet", 0, &proc_root, read_tasklet, NULL);
	return 0;
}

static void __exit jiq_exit(void)
{
	remove_proc_entry("jiq_work", NULL);
	remove_proc_entry("jiq_timer", NULL);
	remove_proc_entry("jiq_tasklet", &proc_root);
	printk(KERN_INFO "unloaded\n");
}

module_init(jiq_init);
module_exit(jiq_exit);
