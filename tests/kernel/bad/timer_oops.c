// An oops in an interrupt is the end of the machine.
// exit: 4
// over: mode stepped parallel
// has: BUG: kernel NULL pointer dereference, address: 0000000000000008
// has: RIP: 0010:tick_fn+
// has: timer_oops.c:13
// has: Kernel panic - not syncing: Fatal exception in interrupt
#include <linux/module.h>
#include <linux/timer.h>
MODULE_LICENSE("GPL");
static void tick_fn(struct timer_list *t)
{
	*(volatile int *)8 = 1;
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
