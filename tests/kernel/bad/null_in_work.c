// A NULL pointer in a work: the report names the line, the worker dies, rmmod still works.
// exit: 4
// over: cpus 1 4
// over: mode stepped parallel
// has: BUG: kernel NULL pointer dereference, address: 0000000000000004
// has: #PF: supervisor write access in kernel mode
// has: Comm: kworker/0:
// has: RIP: 0010:break_fn+
// has: [null_in_work] (null_in_work.c:21)
// has: process_one_work
// has: left
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct { int a, b; } *nothing;

static void break_fn(struct work_struct *work)
{
	nothing->b = 1;
}
static DECLARE_WORK(breaks, break_fn);

static int __init null_init(void)
{
	schedule_work(&breaks);
	return 0;
}
static void __exit null_exit(void)
{
	pr_info("left\n");
}
module_init(null_init);
module_exit(null_exit);
