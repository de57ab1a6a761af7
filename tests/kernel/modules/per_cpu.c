// A static and an allocated variable for each CPU, counted by a work on each.
// over: mode stepped parallel
// run: --cpus 4
// log: 4 CPUs: static 107, allocated 10
#include <linux/module.h>
#include <linux/cpumask.h>
#include <linux/percpu.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Variables for each CPU");

static DEFINE_PER_CPU(int, counter) = 25;
static int __percpu *allocated;

static void count(struct work_struct *work)
{
	int *mine = get_cpu_ptr(allocated);

	*mine += smp_processor_id() + 1;
	put_cpu_ptr(allocated);
	this_cpu_inc(counter);
	if (smp_processor_id() == 0)
		this_cpu_add(counter, 3);
}

static int __init per_cpu_init(void)
{
	static struct work_struct works[4];
	int cpu, sum = 0, others = 0;

	allocated = alloc_percpu(int);
	if (!allocated)
		return -ENOMEM;
	for (cpu = 0; cpu < ARRAY_SIZE(works); cpu++)
		INIT_WORK(&works[cpu], count);
	for_each_online_cpu(cpu) {
		schedule_work_on(cpu, &works[cpu]);
		flush_work(&works[cpu]);
	}
	for_each_online_cpu(cpu) {
		sum += per_cpu(counter, cpu);
		others += *per_cpu_ptr(allocated, cpu);
	}
	pr_info("%u CPUs: static %d, allocated %d\n", num_online_cpus(), sum, others);
	return 0;
}
static void __exit per_cpu_exit(void)
{
	free_percpu(allocated);
}

module_init(per_cpu_init);
module_exit(per_cpu_exit);
