// The names of 2.6 that later kernels have no longer, as teaching modules of then use them: each is there and links.
// run: --kernel 2.6.18
// log: 2.6.18
#include <linux/config.h>
#include <linux/module.h>
#include <linux/version.h>
#include <linux/interrupt.h>
#include <linux/proc_fs.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/smp_lock.h>
#include <linux/time.h>
#include <linux/timer.h>
#include <linux/workqueue.h>
#include <asm/io.h>
#include <asm/semaphore.h>
#include <asm/system.h>
#include <asm/uaccess.h>

MODULE_LICENSE("GPL");

static DECLARE_WAIT_QUEUE_HEAD(queue);
static DECLARE_MUTEX(sem);
static spinlock_t lock = SPIN_LOCK_UNLOCKED;
static struct timer_list timer;
static kmem_cache_t *cache;
static void work_fn(void *data)
{
}
static DECLARE_WORK(work, work_fn, NULL);
static void bottom(unsigned long data)
{
}
static DECLARE_TASKLET(tasklet, bottom, 0);
static irqreturn_t handler(int irq, void *dev, struct pt_regs *regs)
{
	return IRQ_HANDLED;
}
static int thread(void *data)
{
	daemonize("thread");
	return 0;
}
static int read_proc(char *page, char **start, off_t off, int count, int *eof, void *data)
{
	struct timeval tv;

	do_gettimeofday(&tv);
	return sprintf(page, "%ld\n", tv.tv_sec);
}

static void __attribute__((used)) names(char *user)
{
	mm_segment_t old = get_fs();
	struct proc_dir_entry *entry = create_proc_entry("a", S_IFREG | 0444, &proc_root);

	entry->read_proc = read_proc;
	entry->owner = THIS_MODULE;
	create_proc_read_entry("b", 0, NULL, read_proc, NULL);
	remove_proc_entry("a", &proc_root);
	set_fs(KERNEL_DS);
	if (access_ok(VERIFY_READ, user, 4))
		set_fs(old);
	interruptible_sleep_on(&queue);
	sleep_on(&queue);
	interruptible_sleep_on_timeout(&queue, HZ);
	init_timer(&timer);
	timer.data = 1;
	timer.function = bottom;
	add_timer(&timer);
	init_MUTEX(&sem);
	down(&sem);
	spin_lock(&lock);
	cache = kmem_cache_create("a", 8, 0, 0, NULL, NULL);
	kmem_cache_free(cache, kmem_cache_alloc(cache, SLAB_KERNEL));
	PREPARE_WORK(&work, work_fn, NULL);
	INIT_WORK(&work, work_fn, NULL);
	schedule_work(&work);
	flush_scheduled_work();
	tasklet_schedule(&tasklet);
	kernel_thread(thread, NULL, CLONE_KERNEL);
	lock_kernel();
	unlock_kernel();
	if (request_irq(1, handler, SA_SHIRQ | SA_INTERRUPT, "a", &work))
		printk("%d\n", current->uid);
	outb(inb(0x60), 0x80);
}

static int __init names_init(void)
{
	printk(KERN_INFO "%d.%d.%d\n", LINUX_VERSION_CODE >> 16, LINUX_VERSION_CODE >> 8 & 255, LINUX_VERSION_CODE & 255);
	return 0;
}
static void __exit names_exit(void)
{
}

module_init(names_init);
module_exit(names_exit);
