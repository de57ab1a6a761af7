// INIT_WORK on a work that is on a worklist, and queued again: the list is found broken, as by a Debian kernel.
// over: cpus 2 4
// exit: 4
// has: list_add corruption. prev->next should be next (ff
// has: kernel BUG at kernel/list_debug.cpp:
// has: Comm: insmod
// has: in queue_work_on, called at initialised_twice.c:32
// not: internal error
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static void hog(struct work_struct *work)
{
	mdelay(50);
}
static DECLARE_WORK(first, hog);

static void nothing(struct work_struct *work)
{
}
static struct work_struct second;

static int __init initialised_twice_init(void)
{
	schedule_work_on(1, &first);
	INIT_WORK(&second, nothing);
	queue_work_on(1, system_wq, &second);
	INIT_WORK(&second, nothing);
	queue_work_on(1, system_wq, &second);
	return 0;
}

static void __exit initialised_twice_exit(void)
{
}

module_init(initialised_twice_init);
module_exit(initialised_twice_exit);
