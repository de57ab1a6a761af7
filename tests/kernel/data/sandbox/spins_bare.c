// The same in a loop that calls nothing and looks at nothing.
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void spin_fn(struct work_struct *work)
{
	local_irq_disable();
	for (;;)
		barrier();
}
static DECLARE_WORK(spin, spin_fn);

static int __init spin_init(void)
{
	schedule_work_on(0, &spin);
	return 0;
}
static void __exit spin_exit(void)
{
}
module_init(spin_init);
module_exit(spin_exit);
