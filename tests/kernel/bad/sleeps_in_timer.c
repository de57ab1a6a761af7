// Sleeping where one must not: the kernel's report, with the line.
// exit: 4
// has: BUG: scheduling while atomic: swapper/0/0/0x
// has: sleeps_in_timer.c:10
#include <linux/module.h>
#include <linux/delay.h>
MODULE_LICENSE("GPL");
static void tick_fn(struct timer_list *t)
{
	msleep(5);
}
static DEFINE_TIMER(tick, tick_fn);
static int __init tick_init(void)
{
	mod_timer(&tick, jiffies + 2);
	return 0;
}
static void __exit tick_exit(void)
{
	del_timer_sync(&tick);
}
module_init(tick_init);
module_exit(tick_exit);
