// What rmmod leaves behind is told, with its line.
// exit: 0
// error: after rmmod 24 bytes of memory were not given back, allocated at leaks.c:12
#include <linux/module.h>
#include <linux/slab.h>
MODULE_LICENSE("GPL");
static void *kept, *given;
static int __init leaks_init(void)
{
	given = kmalloc(100, GFP_KERNEL);

	kept = kmalloc(24, GFP_KERNEL);
	return 0;
}
static void __exit leaks_exit(void)
{
	kfree(given);
}
module_init(leaks_init);
module_exit(leaks_exit);
