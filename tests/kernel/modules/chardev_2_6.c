// A character device as of 2.6.35: ioctl with an inode, a semaphore, put_user, an old timer with setup_timer, and a work.
// run: --kernel 2.6.35 --script -
// over: mode stepped parallel
// stdin: cat /dev/old
// stdin: ioctl /dev/old 7 3
// stdin: wait 100ms
// log: open
// log: close
// log: open
// log: ioctl 7 3
// log: close
// log: timer 5
// log: work
// error: cat /dev/old: old
// error: ioctl /dev/old: 10
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/semaphore.h>
#include <linux/smp_lock.h>
#include <linux/timer.h>
#include <linux/workqueue.h>
#include <asm/uaccess.h>

MODULE_LICENSE("GPL");

static int major;
static DECLARE_MUTEX(only);
static struct timer_list timer;

static void work_fn(struct work_struct *work)
{
	printk(KERN_INFO "work\n");
}
static DECLARE_WORK(work, work_fn);

static void timer_fn(unsigned long data)
{
	printk(KERN_INFO "timer %lu\n", data);
	schedule_work(&work);
}

static int old_open(struct inode *inode, struct file *file)
{
	if (down_interruptible(&only))
		return -ERESTARTSYS;
	printk(KERN_INFO "open\n");
	return 0;
}
static int old_release(struct inode *inode, struct file *file)
{
	printk(KERN_INFO "close\n");
	up(&only);
	return 0;
}
static ssize_t old_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	static const char text[] = "old\n";
	int n = 0;

	while (count-- && text[*pos]) {
		if (put_user(text[(*pos)++], buf++))
			return -EFAULT;
		n++;
	}
	return n;
}
static int old_ioctl(struct inode *inode, struct file *file, unsigned int cmd, unsigned long arg)
{
	printk(KERN_INFO "ioctl %u %lu\n", cmd, arg);
	setup_timer(&timer, timer_fn, 5);
	mod_timer(&timer, jiffies + HZ / 50);
	return cmd + arg;
}
static struct file_operations old_fops = {
	.owner = THIS_MODULE,
	.open = old_open,
	.release = old_release,
	.read = old_read,
	.ioctl = old_ioctl,
};

static int __init old_init(void)
{
	major = register_chrdev(0, "old", &old_fops);
	return major < 0 ? major : 0;
}
static void __exit old_exit(void)
{
	unregister_chrdev(major, "old");
	del_timer_sync(&timer);
	flush_scheduled_work();
}

module_init(old_init);
module_exit(old_exit);
