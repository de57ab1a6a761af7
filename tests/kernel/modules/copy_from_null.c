// copy_to_user of a constant length from where nothing is: it copies nothing and says so.
// run: --script -
// stdin: read /dev/nothing 1
// over: mode stepped parallel
// log: left 1
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/uaccess.h>

MODULE_LICENSE("GPL");

static char *text;

static ssize_t nothing_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	unsigned long left = copy_to_user(buf, text, 1);

	pr_info("left %lu\n", left);
	return left ? -EFAULT : 1;
}
static const struct file_operations fops = { .owner = THIS_MODULE, .read = nothing_read };
static struct miscdevice nothing = { .minor = MISC_DYNAMIC_MINOR, .name = "nothing", .fops = &fops };
module_misc_device(nothing);
