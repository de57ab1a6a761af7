// What 6.1 has no longer: one line a name says until when it was.
// run: --kernel 6.1
// exit: 1
// error: old_gone.c:18: create_rt_workqueue: 2.6.28 to 2.6.35; booted: 6.1
// error: old_gone.c:20: PREPARE_WORK: until 3.14; booted: 6.1
// error: old_gone.c does not compile
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void fn(struct work_struct *work) { }
static DECLARE_WORK(work, fn);

static int __init gone_init(void)
{
	struct workqueue_struct *wq;
	wq = create_rt_workqueue("fast");
	queue_work(wq, &work);
	PREPARE_WORK(&work, fn);
	destroy_workqueue(wq);
	return 0;
}
module_init(gone_init);
