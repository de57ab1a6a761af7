// A work that prints without end.
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void print_fn(struct work_struct *work)
{
	unsigned long n = 0;

	for (;;)
		pr_info("line %lu of a log that never ends\n", n++);
}
static DECLARE_WORK(print, print_fn);

static int __init print_init(void)
{
	schedule_work(&print);
	return 0;
}
static void __exit print_exit(void)
{
}
module_init(print_init);
module_exit(print_exit);
