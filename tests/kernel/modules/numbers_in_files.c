// Files whose number a pair of functions gives and takes; a semaphore waited for no longer than so long; which softirqs
// are pending.
// run: --script -
// stdin: cat /sys/kernel/debug/numbers/doubled
// stdin: echo 21 > /sys/kernel/debug/numbers/doubled
// stdin: cat /sys/kernel/debug/numbers/doubled
// stdin: echo x > /sys/kernel/debug/numbers/doubled
// over: mode stepped parallel
// log: waited -62, taken 0
// log: pending 0x40
// log: fraction 66
// log: tasklet
// sorted: yes
// error: cat /sys/kernel/debug/numbers/doubled: 0x00
// error: cat /sys/kernel/debug/numbers/doubled: 0x2a
// error: bash: echo: write error: Invalid argument
#include <linux/module.h>
#include <linux/debugfs.h>
#include <linux/interrupt.h>
#include <linux/math.h>
#include <linux/semaphore.h>

MODULE_LICENSE("GPL");

static struct semaphore sem;
static struct dentry *dir;
static u64 number;

static int doubled_get(void *data, u64 *value)
{
	*value = 2 * *(u64 *)data;
	return 0;
}
static int number_set(void *data, u64 value)
{
	*(u64 *)data = value;
	return 0;
}
DEFINE_DEBUGFS_ATTRIBUTE(doubled_fops, doubled_get, number_set, "0x%02llx\n");

static void tasklet_fn(struct tasklet_struct *t)
{
	pr_info("tasklet\n");
}
static DECLARE_TASKLET(tasklet, tasklet_fn);

static int __init numbers_init(void)
{
	unsigned long flags;
	int waited;

	sema_init(&sem, 0);
	waited = down_timeout(&sem, msecs_to_jiffies(20));
	up(&sem);
	pr_info("waited %d, taken %d\n", waited, down_timeout(&sem, 1));

	local_irq_save(flags);
	tasklet_schedule(&tasklet);
	pr_info("pending %#x\n", local_softirq_pending() & (1 << TASKLET_SOFTIRQ));
	local_irq_restore(flags);
	pr_info("fraction %d\n", mult_frac(100, 2, 3));

	dir = debugfs_create_dir("numbers", NULL);
	debugfs_create_file_unsafe("doubled", 0644, dir, &number, &doubled_fops);
	return 0;
}

static void __exit numbers_exit(void)
{
	debugfs_remove_recursive(dir);
	tasklet_kill(&tasklet);
}

module_init(numbers_init);
module_exit(numbers_exit);
