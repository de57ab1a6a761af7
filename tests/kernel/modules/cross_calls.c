// Functions that run in an interrupt of other CPUs.
// over: mode stepped parallel
// run: --cpus 3
// log: on CPU 2: in an interrupt 1, returned 0
// log: on no CPU: returned -6
// log: on the others: 0
// log: on all: 1
#include <linux/module.h>
#include <linux/cpumask.h>
#include <linux/interrupt.h>
#include <linux/smp.h>

MODULE_LICENSE("GPL");

static struct cpumask ran;
static atomic_long_t seen;
static int context;

static void note(void *info)
{
	atomic_long_or(BIT(smp_processor_id()), &seen);
	context = in_hardirq() && irqs_disabled();
}

static int __init cross_init(void)
{
	int err = smp_call_function_single(2, note, NULL, 1);

	pr_info("on CPU %d: in an interrupt %d, returned %d\n", ffs(atomic_long_read(&seen)) - 1, context, err);
	pr_info("on no CPU: returned %d\n", smp_call_function_single(99, note, NULL, 1));

	atomic_long_set(&seen, 0);
	preempt_disable();
	smp_call_function(note, NULL, 1);
	cpumask_copy(&ran, cpu_online_mask);
	cpumask_clear_cpu(smp_processor_id(), &ran);
	pr_info("on the others: %d\n", atomic_long_read(&seen) != cpumask_bits(&ran)[0]);
	preempt_enable();

	atomic_long_set(&seen, 0);
	on_each_cpu(note, NULL, 1);
	pr_info("on all: %d\n", atomic_long_read(&seen) == cpumask_bits(cpu_online_mask)[0]);
	return 0;
}

static void __exit cross_exit(void)
{
}

module_init(cross_init);
module_exit(cross_exit);
