// poll(2): nothing to read at first, then a timer has data and wakes who polls.
// over: mode stepped parallel
// stdin: poll /dev/poll_timer
// stdin: poll /dev/poll_timer 1000
// run: --script -
// has: loaded
// error: poll /dev/poll_timer: nothing
// error: poll /dev/poll_timer: readable
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/poll.h>
#include <linux/timer.h>
#include <linux/wait.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A device that becomes readable");

static DECLARE_WAIT_QUEUE_HEAD(queue);
static struct timer_list timer;
static bool ready;

static void timer_fn(struct timer_list *t)
{
	WRITE_ONCE(ready, true);
	wake_up_interruptible(&queue);
}
static __poll_t poll_timer_poll(struct file *file, poll_table *table)
{
	poll_wait(file, &queue, table);
	if (READ_ONCE(ready))
		return EPOLLIN | EPOLLRDNORM;
	if (!timer_pending(&timer))
		mod_timer(&timer, jiffies + HZ / 10);
	return 0;
}
static const struct file_operations poll_timer_fops = { .owner = THIS_MODULE, .poll = poll_timer_poll };
static struct miscdevice device = { .minor = MISC_DYNAMIC_MINOR, .name = "poll_timer", .fops = &poll_timer_fops };

static int __init poll_timer_init(void)
{
	timer_setup(&timer, timer_fn, 0);
	pr_info("loaded\n");
	return misc_register(&device);
}
static void __exit poll_timer_exit(void)
{
	misc_deregister(&device);
	del_timer_sync(&timer);
}

module_init(poll_timer_init);
module_exit(poll_timer_exit);
