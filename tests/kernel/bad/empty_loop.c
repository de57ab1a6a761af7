// Loops without a body: one that never ends, and one that waits for a variable that the compiler reads only once.
// run: once=0
// run: once=1
// exit: 5
// over: mode stepped parallel
// error: endless loop at empty_loop.c
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int stop, once;
module_param(once, int, 0);

static void loop_fn(struct work_struct *work)
{
	do stop = 0; while (stop);
	if (once)
		while (1);
	for (; !stop;) { /* nothing */ }
}
static DECLARE_WORK(loop, loop_fn);

static int __init loop_init(void)
{
	schedule_work(&loop);
	return 0;
}
static void __exit loop_exit(void)
{
	stop = 1;
	cancel_work_sync(&loop);
}
module_init(loop_init);
module_exit(loop_exit);
