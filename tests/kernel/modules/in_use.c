// A module whose device is open cannot be removed until its reader is gone.
// over: mode stepped parallel
// stdin: cat /dev/in_use
// stdin: wait 1ms
// stdin: rmmod
// run: --script -
// log: loaded
// error: rmmod: ERROR: Module in_use is in use
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/wait.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A device whose reader waits for ever");

static DECLARE_WAIT_QUEUE_HEAD(readers);

static ssize_t in_use_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	return wait_event_interruptible(readers, false);
}
static const struct file_operations in_use_fops = { .owner = THIS_MODULE, .read = in_use_read };
static struct miscdevice in_use = { .minor = MISC_DYNAMIC_MINOR, .name = "in_use", .fops = &in_use_fops };

static int __init in_use_init(void)
{
	pr_info("loaded\n");
	return misc_register(&in_use);
}
static void __exit in_use_exit(void)
{
	pr_info("unloaded\n");
	misc_deregister(&in_use);
}

module_init(in_use_init);
module_exit(in_use_exit);
