// What 2.6.18 does not have yet is refused in one line a name.
// run: --kernel 2.6.18
// exit: 1
// error: old_lacks.c:18: DECLARE_WORK with 2 arguments: since 2.6.20; booted: 2.6.18
// error: old_lacks.c:23: flush_work: since 2.6.27; booted: 2.6.18
// error: old_lacks.c:24: cancel_work_sync: since 2.6.22; booted: 2.6.18
// error: old_lacks.c does not compile
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void fn(struct work_struct *work)
{
}
/* The two-argument form. */
static DECLARE_WORK(work, fn);

static int __init lacks_init(void)
{
	schedule_work(&work);
	flush_work(&work);
	cancel_work_sync(&work);
	return 0;
}
module_init(lacks_init);
