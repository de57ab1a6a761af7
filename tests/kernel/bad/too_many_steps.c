// The step limit ends what goes on and on without time passing, and says where.
// exit: 5
// run: --step-limit 20000
// error: step limit: given up after 20000 steps
// error: too_many_steps.c:11
#include <linux/module.h>
#include <linux/workqueue.h>
MODULE_LICENSE("GPL");
static void again_fn(struct work_struct *work)
{
	schedule_work(work);
}
static DECLARE_WORK(again, again_fn);
static int __init again_init(void)
{
	schedule_work(&again);
	return 0;
}
static void __exit again_exit(void)
{
}
module_init(again_init);
module_exit(again_exit);
