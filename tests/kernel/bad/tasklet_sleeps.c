// A tasklet that sleeps: the kernel's words, with the module's line; in the debug configuration a second report.
// run: --config debian
// run: --config debug
// run: --config debian --mode parallel
// exit: 4
// has: BUG: scheduling while atomic
// has: tasklet_sleeps.c:17
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/interrupt.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Sleeps where it must not");

static void tasklet_fn(struct tasklet_struct *t)
{
	msleep(10);
}
static DECLARE_TASKLET(tasklet, tasklet_fn);

static int __init tasklet_sleeps_init(void)
{
	tasklet_schedule(&tasklet);
	return 0;
}
static void __exit tasklet_sleeps_exit(void)
{
	tasklet_kill(&tasklet);
}

module_init(tasklet_sleeps_init);
module_exit(tasklet_sleeps_exit);
