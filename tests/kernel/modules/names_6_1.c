// The names that teaching modules use most, as 6.1 has them: each is there and links. Most of it is never called.
// log: 2 names files
#include <linux/module.h>
#include <linux/cdev.h>
#include <linux/circ_buf.h>
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/gpio.h>
#include <linux/init.h>
#include <linux/interrupt.h>
#include <linux/jiffies.h>
#include <linux/kdev_t.h>
#include <linux/kernel.h>
#include <linux/kfifo.h>
#include <linux/kobject.h>
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/moduleparam.h>
#include <linux/mutex.h>
#include <linux/poll.h>
#include <linux/preempt.h>
#include <linux/printk.h>
#include <linux/proc_fs.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/sysfs.h>
#include <linux/time.h>
#include <linux/timer.h>
#include <linux/types.h>
#include <linux/uaccess.h>
#include <linux/version.h>
#include <linux/vmalloc.h>
#include <linux/wait.h>
#include <linux/workqueue.h>
#include <asm/current.h>
#include <asm/io.h>
#include <asm/uaccess.h>

MODULE_LICENSE("GPL");
MODULE_AUTHOR("wqlab");
MODULE_DESCRIPTION("Names");
MODULE_VERSION("1");
MODULE_ALIAS("names");

static int parameter;
module_param(parameter, int, S_IRUGO | S_IWUSR);
MODULE_PARM_DESC(parameter, "a number");
static DECLARE_WAIT_QUEUE_HEAD(queue);
static DEFINE_MUTEX(mutex);
static struct mutex other;
static DEFINE_SPINLOCK(lock);
static struct kfifo fifo;
static struct circ_buf ring;
static atomic_t counter = ATOMIC_INIT(0);
static atomic_long_t long_counter;
static LIST_HEAD(list);
static struct timer_list timer;
static struct tasklet_struct tasklet;
static struct workqueue_struct *wq;
static void work_fn(struct work_struct *work)
{
}
static DECLARE_WORK(work, work_fn);
static DECLARE_DELAYED_WORK(delayed, work_fn);
struct element { struct list_head list; struct timer_list timer; int n; };

static void __used memory_names(void)
{
	char *p = kmalloc(PAGE_SIZE, GFP_KERNEL), *q = kzalloc(8, GFP_ATOMIC), *v = vmalloc(16), text[8];
	int n;

	memset(p, 0, 8);
	strcpy(text, "7");
	n = sscanf(text, "%d", &n) + sprintf(text, "%d", max(n, 2));
	kfree(p);
	kfree(q);
	vfree(v);
}
static void __used wait_names(void)
{
	DEFINE_WAIT(wait);

	init_waitqueue_head(&queue);
	prepare_to_wait(&queue, &wait, TASK_INTERRUPTIBLE);
	schedule();
	finish_wait(&queue, &wait);
	if (wait_event_interruptible(queue, atomic_read(&counter)) || signal_pending(current))
		return;
	set_current_state(TASK_INTERRUPTIBLE);
	schedule_timeout(HZ);
	schedule_timeout_interruptible(msecs_to_jiffies(10));
	wake_up_interruptible(&queue);
	mutex_init(&other);
	mutex_lock(&mutex);
	mutex_unlock(&mutex);
	if (mutex_lock_interruptible(&other))
		return;
	atomic_set(&counter, atomic_long_read(&long_counter));
	pr_debug("%d %d %d\n", get_cpu(), raw_smp_processor_id(), preempt_count());
	put_cpu();
	local_irq_disable();
	if (irqs_disabled() && in_interrupt() && in_softirq())
		local_irq_enable();
	pr_debug("%llu %lx\n", get_cycles(), current->pending.signal.sig[0] & ~current->blocked.sig[0]);
	smp_mb();
	smp_wmb();
	mdelay(1);
	udelay(1);
	msleep(1);
}
static void tick(struct timer_list *t)
{
	struct element *e = from_timer(e, t, timer);

	e->n = READ_ONCE(e->n) + 1;
}
static void bottom(unsigned long data)
{
}
static irqreturn_t handler(int irq, void *dev)
{
	return inb(0x60) ? IRQ_HANDLED : IRQ_NONE;
}
static void __used interrupt_names(void)
{
	ktime_t begin = ktime_get();
	s64 ns = ktime_to_ns(ktime_sub(ktime_get(), begin));
	u64 now = ktime_get_real_ns();

	timer_setup(&timer, tick, 0);
	timer.expires = jiffies + HZ;
	add_timer(&timer);
	mod_timer(&timer, jiffies + 2);
	if (time_before(jiffies, timer.expires) && unlikely(ns > 3 + now))
		del_timer_sync(&timer);
	tasklet_init(&tasklet, bottom, 0);
	tasklet_schedule(&tasklet);
	tasklet_kill(&tasklet);
	if (request_irq(gpio_to_irq(3), handler, IRQF_SHARED | IRQF_TRIGGER_RISING, KBUILD_MODNAME, &timer))
		return;
	synchronize_irq(1);
	free_irq(1, &timer);
}
static void __used work_names(void)
{
	struct delayed_work *d = to_delayed_work(&work);

	wq = create_workqueue("a");
	wq = create_singlethread_workqueue("b");
	wq = alloc_workqueue("c", WQ_UNBOUND | WQ_HIGHPRI, WQ_MAX_ACTIVE);
	INIT_WORK(&work, work_fn);
	INIT_DELAYED_WORK(&delayed, work_fn);
	queue_work(wq, &work);
	queue_work_on(0, wq, &work);
	schedule_work(&work);
	schedule_work_on(0, &work);
	schedule_delayed_work(d, 1);
	queue_delayed_work(wq, &delayed, 1);
	flush_work(&work);
	flush_workqueue(wq);
	cancel_work_sync(&work);
	cancel_delayed_work(&delayed);
	cancel_delayed_work_sync(&delayed);
	destroy_workqueue(wq);
}
static void __used container_names(void __user *to)
{
	struct element *e, *next;
	unsigned int copied;

	INIT_LIST_HEAD(&list);
	list_for_each_entry_safe(e, next, &list, list)
		list_del(&e->list);
	if (kfifo_alloc(&fifo, 64, GFP_KERNEL) || kfifo_to_user(&fifo, to, 4, &copied))
		return;
	kfifo_in(&fifo, "x", kfifo_len(&fifo));
	kfifo_free(&fifo);
	parameter = CIRC_CNT(ring.head, ring.tail, 8) + CIRC_SPACE(ring.head, ring.tail, 8);
	spin_lock(&lock);
	spin_unlock(&lock);
	if (access_ok(to, 4) && printk_ratelimit() && !WARN_ON_ONCE(parameter))
		printk(KERN_ALERT "%d\n", parameter);
}

static dev_t number;
static struct cdev cdev;
static struct class *class;
static struct kobject *kobj;
static ssize_t show(struct kobject *k, struct kobj_attribute *attr, char *buf)
{
	return sprintf(buf, "1\n");
}
static struct kobj_attribute attribute = __ATTR(value, 0444, show, NULL);
static int names_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%d ", 2);
	seq_puts(m, "names\n");
	return 0;
}
static int names_open(struct inode *inode, struct file *file)
{
	return single_open(file, names_show, NULL);
}
static __poll_t names_poll(struct file *file, poll_table *table)
{
	poll_wait(file, &queue, table);
	return file->f_flags & O_NONBLOCK ? 0 : POLLIN | POLLRDNORM;
}
static const struct file_operations fops = { .owner = THIS_MODULE, .open = names_open, .poll = names_poll };
static const struct proc_ops ops = { .proc_open = names_open, .proc_read = seq_read, .proc_release = single_release };
static void __used file_names(void)
{
	struct proc_dir_entry *entry = proc_create("a", S_IFREG | 0444, NULL, &ops);
	struct device *device;

	if (!entry || alloc_chrdev_region(&number, 0, 1, "names"))
		return;
	cdev_init(&cdev, &fops);
	cdev_add(&cdev, MKDEV(MAJOR(number), MINOR(number)), 1);
	class = class_create(THIS_MODULE, "names");
	device = device_create(class, NULL, number, NULL, "names");
	kobj = kobject_create_and_add("names", kernel_kobj);
	if (IS_ERR(device) || sysfs_create_file(kobj, &attribute.attr))
		pr_notice("%ld %d %d %d %d\n", PTR_ERR(device), EFAULT, ERESTARTSYS, EAGAIN, ENOENT);
	sysfs_remove_file(kobj, &attribute.attr);
	kobject_put(kobj);
	device_destroy(class, number);
	class_destroy(class);
	cdev_del(&cdev);
	unregister_chrdev_region(number, 1);
	remove_proc_entry("a", NULL);
}

static int __init names_init(void)
{
	pr_info("%d names %s\n", 2, "files");
	return 0;
}
static void __exit names_exit(void)
{
}

module_init(names_init);
module_exit(names_exit);
