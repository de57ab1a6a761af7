// rmmod with a delayed work pending: it comes when the code is gone, and the report still knows the line.
// exit: 4
// run: --for 1s
// has: left
// has: BUG: unable to handle page fault for address: ffffffffc02
// has: supervisor instruction fetch
// has: RIP: 0010:late_fn+0x0/
// has: late_work.c:16
// has: memory of module late_work, which rmmod has removed
// error: after rmmod the delayed_work 'late' is still pending
#include <linux/module.h>
#include <linux/workqueue.h>
MODULE_LICENSE("GPL");

static void late_fn(struct work_struct *work)
{
	pr_info("never\n");
}
static DECLARE_DELAYED_WORK(late, late_fn);
static int __init late_init(void)
{
	schedule_delayed_work(&late, 20 * HZ);
	return 0;
}
static void __exit late_exit(void)
{
	pr_info("left\n");
}
module_init(late_init);
module_exit(late_exit);
