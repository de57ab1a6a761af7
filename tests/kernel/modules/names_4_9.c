// A module of the years between: what 6.1 has no longer beside what 2.6 had not yet. auto finds the kernel.
// over: mode stepped parallel
// sorted: yes
// log: 1 timer
// log: 2 work
// log: 3 work
// error: built for 4.9: access_ok with 3 arguments
// error: note: of 4.9 there are the headers and names; the workqueues are those of 6.1
// kbuild: no, 6.1 has it no longer
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/sched.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/timer.h>
#include <linux/uaccess.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static struct timer_list timer;
static int period = 4;

static void work_fn(struct work_struct *work)
{
	printk(KERN_INFO "2 work\n");
}
static DECLARE_WORK(work, work_fn);
static void delayed_fn(struct work_struct *work)
{
	printk(KERN_INFO "3 work\n");
}
static DECLARE_DELAYED_WORK(delayed, delayed_fn);
static struct delayed_work never;

static void timer_fn(unsigned long number)
{
	printk(KERN_INFO "%lu timer\n", number);
	queue_work(wq, &work);
}

static int show(struct seq_file *m, void *v)
{
	seq_printf(m, "%d\n", period);
	return 0;
}
static int open(struct inode *inode, struct file *file)
{
	return single_open(file, show, NULL);
}
static ssize_t write(struct file *file, const char __user *buf, size_t count, loff_t *pos)
{
	if (!access_ok(VERIFY_READ, buf, count))
		return -EFAULT;
	return kstrtoint_from_user(buf, count, 10, &period) ? : count;
}
static const struct file_operations fops = {
	.owner = THIS_MODULE,
	.open = open,
	.read = seq_read,
	.write = write,
	.llseek = seq_lseek,
	.release = single_release,
};

static int __init between_init(void)
{
	wq = alloc_workqueue("between", WQ_UNBOUND, 1);
	if (!wq)
		return -ENOMEM;
	if (!proc_create("between", 0644, NULL, &fops)) {
		destroy_workqueue(wq);
		return -ENOMEM;
	}
	setup_timer(&timer, timer_fn, 1);
	mod_timer(&timer, jiffies + msecs_to_jiffies(period));
	schedule_delayed_work(&delayed, 2);
	INIT_DELAYED_WORK(&never, delayed_fn);
	schedule_delayed_work(&never, 100 * HZ);
	cancel_delayed_work_sync(&never);
	return 0;
}

static void __exit between_exit(void)
{
	del_timer_sync(&timer);
	cancel_delayed_work_sync(&delayed);
	remove_proc_entry("between", NULL);
	destroy_workqueue(wq);
}

module_init(between_init);
module_exit(between_exit);
