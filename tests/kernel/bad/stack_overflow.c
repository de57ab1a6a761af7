// A recursion without end.
// exit: 4
// over: mode stepped parallel
// has: BUG: TASK stack guard page was hit at ffa0
// has: RIP: 0010:deeper+
// has: times more
// has: overflow_fn+
// has: process_one_work
// has: left
#include <linux/module.h>
#include <linux/workqueue.h>
MODULE_LICENSE("GPL");
static noinline int deeper(volatile int n)
{
	char pad[200];

	memset(pad, n, sizeof(pad));
	return n < 0 ? 0 : deeper(n + 1) + pad[n % 200];
}
static void overflow_fn(struct work_struct *work)
{
	pr_info("%d\n", deeper(0));
}
static DECLARE_WORK(overflow, overflow_fn);
static int __init overflow_init(void)
{
	schedule_work(&overflow);
	return 0;
}
static void __exit overflow_exit(void)
{
	pr_info("left\n");
}
module_init(overflow_init);
module_exit(overflow_exit);
