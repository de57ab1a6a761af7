// Any header brings all that a module may forget to include.
// kbuild: no, it forgets what it needs to include
// log: 3 on kworker
#include <linux/init.h>

MODULE_LICENSE("GPL");

static struct { struct work_struct work; int n; } *item;

static void fn(struct work_struct *work)
{
	pr_info("%d on %.7s\n", item->n, current->comm);
}

static int __init umbrella_init(void)
{
	item = kzalloc(sizeof(*item), GFP_KERNEL);
	if (!item)
		return -ENOMEM;
	item->n = 3;
	INIT_WORK(&item->work, fn);
	schedule_work(&item->work);
	return 0;
}

static void __exit umbrella_exit(void)
{
	cancel_work_sync(&item->work);
	kfree(item);
}

module_init(umbrella_init);
module_exit(umbrella_exit);
