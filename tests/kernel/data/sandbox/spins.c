// A work that spins with interrupts off.
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int never;

static void spin_fn(struct work_struct *work)
{
	unsigned long flags;

	local_irq_save(flags);
	while (!READ_ONCE(never))
		cpu_relax();
	local_irq_restore(flags);
}
static DECLARE_WORK(spin, spin_fn);

static int __init spin_init(void)
{
	schedule_work_on(0, &spin);
	return 0;
}
static void __exit spin_exit(void)
{
	flush_work(&spin);
}
module_init(spin_init);
module_exit(spin_exit);
