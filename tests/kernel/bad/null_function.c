// A work whose function is NULL: the worker jumps to nowhere.
// exit: 4
// over: mode stepped parallel
// has: BUG: kernel NULL pointer dereference, address: 0000000000000000
// has: supervisor instruction fetch
// has: Comm: kworker
// has: process_one_work
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct work_struct work;

static int __init null_init(void)
{
	INIT_WORK(&work, NULL);
	schedule_work(&work);
	return 0;
}
static void __exit null_exit(void)
{
}
module_init(null_init);
module_exit(null_exit);
