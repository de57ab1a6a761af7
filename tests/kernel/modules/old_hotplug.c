// A CPU that goes takes its threads along, after they have done what was queued; one that comes gets new ones.
// run: --kernel 2.6.35 --cpus 2 --script -
// run: --kernel 2.6.18 --cpus 2 --script -
// over: mode stepped parallel
// stdin: cpu 1 offline
// stdin: cpu 1 online
// stdin: rmmod
// has: ran on plug/
// has: CPU 1 is now offline
// has: Booting Node 0 Processor 1
// has: ran on plug/
// trace: wq_cpu: cpu=1 online=0
// trace: sched_process_exit: comm=plug/1
// trace: wq_cpu: cpu=1 online=1
// trace: sched_switch: prev_comm=swapper/1
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/sched.h>
#include <linux/version.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;

#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static void fn(void *data)
#else
static void fn(struct work_struct *work)
#endif
{
	printk(KERN_INFO "ran on %s\n", current->comm);
}
#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static DECLARE_WORK(work, fn, NULL);
#else
static DECLARE_WORK(work, fn);
#endif

static int __init plug_init(void)
{
	wq = create_workqueue("plug");
	queue_work(wq, &work);
	flush_workqueue(wq);
	return 0;
}

static void __exit plug_exit(void)
{
	queue_work(wq, &work);
	destroy_workqueue(wq);
}

module_init(plug_init);
module_exit(plug_exit);
