// A NULL work given to the kernel is the module's mistake, at its line.
// exit: 4
// over: mode stepped parallel
// has: BUG: kernel NULL pointer dereference
// has: Comm: insmod
// has: in queue_work, called at null_to_kernel.c:16
// has: null_init+
// error: insmod was killed by an oops
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int __init null_init(void)
{
	queue_work(system_wq, NULL);
	pr_info("never printed\n");
	return 0;
}
module_init(null_init);
