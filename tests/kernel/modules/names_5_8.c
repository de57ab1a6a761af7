// A module of the time between: proc_ops (since 5.6) beside a tasklet of three arguments (until 5.8). It fits neither 6.1
// nor a 2.6 kernel, which knows no proc_ops.
// over: mode stepped parallel
// run: --script -
// stdin: cat /proc/between
// log: tasklet 7
// error: built for 5.8: DECLARE_TASKLET with 3 arguments
// error: cat /proc/between: read
// kbuild: no, of 5.6 to 5.8
#include <linux/module.h>
#include <linux/interrupt.h>
#include <linux/proc_fs.h>
#include <linux/uaccess.h>

MODULE_LICENSE("GPL");

static void fn(unsigned long data)
{
	pr_info("tasklet %lu\n", data);
}
static DECLARE_TASKLET(tasklet, fn, 7);

static ssize_t between_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	return simple_read_from_buffer(buf, count, pos, "read\n", 5);
}
static const struct proc_ops between_ops = { .proc_read = between_read };

static int __init between_init(void)
{
	if (!proc_create("between", 0444, NULL, &between_ops))
		return -ENOMEM;
	tasklet_schedule(&tasklet);
	return 0;
}

static void __exit between_exit(void)
{
	tasklet_kill(&tasklet);
	remove_proc_entry("between", NULL);
}

module_init(between_init);
module_exit(between_exit);
