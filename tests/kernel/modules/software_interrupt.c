// "int $0x3b" in a read function: line 11's handler runs at once, on top of the reader, and queues a work.
// over: cpus 1 2
// over: mode stepped parallel
// stdin: cat /dev/software
// stdin: wait 1ms
// run: --script -
// log: read by cat
// log: irq 11 on top of cat, in interrupt 1
// log: back in read
// log: work
// sorted: yes
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/interrupt.h>
#include <linux/miscdevice.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A software interrupt");

static void work_fn(struct work_struct *work)
{
	pr_info("work\n");
}
static DECLARE_WORK(work, work_fn);

static irqreturn_t handler(int irq, void *dev)
{
	pr_info("irq %d on top of %s, in interrupt %d\n", irq, current->comm, in_interrupt() != 0);
	schedule_work(&work);
	return IRQ_HANDLED;
}
static ssize_t software_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	pr_info("read by %s\n", current->comm);
	asm volatile("int $0x3b");
	pr_info("back in read\n");
	return 0;
}
static const struct file_operations software_fops = { .owner = THIS_MODULE, .read = software_read };
static struct miscdevice software = { .minor = MISC_DYNAMIC_MINOR, .name = "software", .fops = &software_fops };

static int __init software_init(void)
{
	int err = misc_register(&software);

	if (err)
		return err;
	err = request_irq(11, handler, IRQF_SHARED, "software", &software);
	if (err)
		misc_deregister(&software);
	return err;
}
static void __exit software_exit(void)
{
	free_irq(11, &software);
	misc_deregister(&software);
	cancel_work_sync(&work);
}

module_init(software_init);
module_exit(software_exit);
