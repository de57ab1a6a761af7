// A second kfree.
// exit: 4
// has: freed_twice.c:13
// not: never
#include <linux/module.h>
#include <linux/slab.h>
MODULE_LICENSE("GPL");
static int __init twice_init(void)
{
	void *p = kmalloc(10, GFP_KERNEL);

	kfree(p);
	kfree(p);
	pr_info("never\n");
	return 0;
}
module_init(twice_init);
