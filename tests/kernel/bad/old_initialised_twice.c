// INIT_WORK on a work that is queued, and queued again: the list that it broke is found, whatever the kernel.
// run: --kernel 2.6.18
// run: --kernel 2.6.35
// exit: 4
// has: list_add corruption. prev->next should be next (ff
// has: kernel BUG at kernel/list_debug.cpp:
// has: Comm: insmod
// has: in queue_work, called at old_initialised_twice.c:45
// not: internal error
#include <linux/module.h>
#include <linux/version.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;

#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static void fn(void *data)
{
}
#define SETUP(work) INIT_WORK(work, fn, NULL)
#else
static void fn(struct work_struct *work)
{
}
#define SETUP(work) INIT_WORK(work, fn)
#endif

static struct work_struct work, other;

static int __init twice_init(void)
{
	wq = create_workqueue("twice");
	SETUP(&work);
	SETUP(&other);
	queue_work(wq, &other);
	queue_work(wq, &work);

	/*
	 * The list still leads to it.
	 */
	SETUP(&work);

	queue_work(wq, &work);
	return 0;
}

static void __exit twice_exit(void)
{
	destroy_workqueue(wq);
}

module_init(twice_init);
module_exit(twice_exit);
