// A reader that blocks is a task of its own: it sleeps until a work has data, or a person interrupts it.
// over: cpus 1 4
// over: mode stepped parallel
// stdin: cat /dev/blocking
// stdin: wait 5ms
// stdin: echo go > /dev/blocking
// stdin: wait 50ms
// run: --script -
// has: reader waits
// has: work: data is there
// error: cat /dev/blocking: fresh
// error: cat /dev/blocking: ^C
// trace: call=read path=/dev/blocking ret=6 text=fresh\n
// trace: call=read path=/dev/blocking ret=-512
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/uaccess.h>
#include <linux/wait.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A device whose reader waits for a work");

static DECLARE_WAIT_QUEUE_HEAD(readers);
static bool ready;

static void work_fn(struct work_struct *work)
{
	msleep(20);
	pr_info("work: data is there\n");
	WRITE_ONCE(ready, true);
	wake_up_interruptible(&readers);
}
static DECLARE_WORK(work, work_fn);

static ssize_t blocking_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	static const char text[] = "fresh\n";

	pr_info("reader waits\n");
	if (wait_event_interruptible(readers, READ_ONCE(ready)))
		return -ERESTARTSYS;
	WRITE_ONCE(ready, false);
	count = min(count, sizeof(text) - 1);
	return copy_to_user(buf, text, count) ? -EFAULT : count;
}
static ssize_t blocking_write(struct file *file, const char __user *buf, size_t count, loff_t *pos)
{
	schedule_work(&work);
	return count;
}
static const struct file_operations blocking_fops = {
	.owner = THIS_MODULE,
	.read = blocking_read,
	.write = blocking_write,
};
static struct miscdevice blocking = { .minor = MISC_DYNAMIC_MINOR, .name = "blocking", .fops = &blocking_fops };

static int __init blocking_init(void)
{
	return misc_register(&blocking);
}
static void __exit blocking_exit(void)
{
	misc_deregister(&blocking);
	cancel_work_sync(&work);
}

module_init(blocking_init);
module_exit(blocking_exit);
