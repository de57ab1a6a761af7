// A user's address is not memory of the kernel: 6.1 refuses it to whoever forgets copy_to_user().
// stdin: cat /proc/smap
// run: --script -
// exit: 4
// has: BUG: unable to handle page fault
// has: smap.c:13
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/string.h>
MODULE_LICENSE("GPL");
static ssize_t smap_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	memset(buf, 'x', 4);
	return 4;
}
static const struct proc_ops smap_ops = { .proc_read = smap_read };
static int __init smap_init(void)
{
	return proc_create("smap", 0, NULL, &smap_ops) ? 0 : -ENOMEM;
}
static void __exit smap_exit(void)
{
	remove_proc_entry("smap", NULL);
}
module_init(smap_init);
module_exit(smap_exit);
