// A loop that calls nothing.
// exit: 5
// over: cpus 1 4
// error: endless loop at loops_for_ever.c:15
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int stop;

static void loop_fn(struct work_struct *work)
{
	while (!stop)
		barrier();
}
static DECLARE_WORK(loop, loop_fn);

static int __init loop_init(void)
{
	schedule_work(&loop);
	return 0;
}
static void __exit loop_exit(void)
{
}
module_init(loop_init);
module_exit(loop_exit);
