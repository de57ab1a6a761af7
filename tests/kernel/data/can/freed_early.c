// Exit frees what a work of another CPU uses. mend=1: it waits for the work first.
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

static bool mend;
module_param(mend, bool, 0444);
static int *state;

static void use_fn(struct work_struct *work)
{
	*state = 1;
}
static DECLARE_WORK(use, use_fn);

static int __init early_init(void)
{
	state = kzalloc(sizeof(*state), GFP_KERNEL);
	if (!state)
		return -ENOMEM;
	return 0;
}

static void __exit early_exit(void)
{
	schedule_work_on(1, &use);
	if (mend)
		flush_work(&use);
	kfree(state);
	flush_work(&use);
}

module_init(early_init);
module_exit(early_exit);
MODULE_LICENSE("GPL");
