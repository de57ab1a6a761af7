// A work that takes memory without end and never gives any back.
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static unsigned long taken;

static void allocate_fn(struct work_struct *work)
{
	for (;;) {
		char *p = kmalloc(64 << 10, GFP_KERNEL);

		if (!p) {
			pr_info("no memory left after %lu KiB\n", taken);
			return;
		}
		memset(p, 1, 64 << 10);
		taken += 64;
	}
}
static DECLARE_WORK(allocate, allocate_fn);

static int __init allocate_init(void)
{
	schedule_work(&allocate);
	return 0;
}
static void __exit allocate_exit(void)
{
	flush_work(&allocate);
}
module_init(allocate_init);
module_exit(allocate_exit);
