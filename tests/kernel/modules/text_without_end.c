// A text copied from a process without its end, into memory of just its size: as large as the cache it comes from, and
// zeroed there (init_on_alloc), so that nobody notices. The debug configuration has not a byte to spare.
// run: --script -
// run: --kernel 2.6.35 --script -
// stdin: echo -n "R 12 x" > /proc/careless
// over: mode stepped parallel
// log: 6 bytes of 8: R|12|x
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uaccess.h>
#include <linux/version.h>

MODULE_LICENSE("GPL");

static ssize_t careless_write(struct file *file, const char __user *buf, size_t count, loff_t *pos)
{
	char *text = kmalloc(count, GFP_KERNEL), *rest = text, *first, *second;

	if (!text)
		return -ENOMEM;
	if (copy_from_user(text, buf, count)) {
		kfree(text);
		return -EFAULT;
	}
	first = strsep(&rest, " ");
	second = strsep(&rest, " ");
	printk(KERN_INFO "%zu bytes of %zu: %s|%s|%s\n", count, ksize(text), first, second, rest);
	kfree(text);
	return count;
}

#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 6, 0)
static const struct proc_ops careless_ops = { .proc_write = careless_write };
#else
static const struct file_operations careless_ops = { .owner = THIS_MODULE, .write = careless_write };
#endif

static int __init careless_init(void)
{
	return proc_create("careless", 0222, NULL, &careless_ops) ? 0 : -ENOMEM;
}

static void __exit careless_exit(void)
{
	remove_proc_entry("careless", NULL);
}

module_init(careless_init);
module_exit(careless_exit);
