// Memory that was freed: the report says who allocated and who freed it.
// exit: 4
// over: mode stepped parallel
// has: BUG: unable to handle page fault for address: ff11
// has: RIP: 0010:late_fn+
// has: use_after_free.c:18
// has: 4 bytes into 40 bytes of kmalloc'd memory, which were given back with kfree
// has: use_after_free.c:27
// has: use_after_free.c:31
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/slab.h>
MODULE_LICENSE("GPL");

static struct box { int a, b; char text[32]; } *box;
static void late_fn(struct work_struct *work)
{
	pr_info("%d\n", box->b);
}
static DECLARE_WORK(late, late_fn);

static int __init free_init(void)
{
	box =
		/* the call's own line counts */

		kmalloc(sizeof(*box), GFP_KERNEL);
	if (!box)
		return -ENOMEM;
	schedule_work(&late);
	kfree(box);
	return 0;
}
static void __exit free_exit(void)
{
}
module_init(free_init);
module_exit(free_exit);
