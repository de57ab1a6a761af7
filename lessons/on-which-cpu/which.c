// One work queued without a CPU, one with.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/smp.h>
#include <linux/workqueue.h>

static int cpu = 2;
module_param(cpu, int, 0444);

static struct work_struct here, there;

static void tell_cpu(struct work_struct *work)
{
	pr_info("%s runs on CPU %d\n", work == &here ? "here" : "there", smp_processor_id());
}

static int __init which_init(void)
{
	INIT_WORK(&here, tell_cpu);
	INIT_WORK(&there, tell_cpu);
	queue_work(system_wq, &here);
	queue_work_on(cpu, system_wq, &there);
	mdelay(2);
	return 0;
}

static void __exit which_exit(void)
{
	cancel_work_sync(&here);
	cancel_work_sync(&there);
}

module_init(which_init);
module_exit(which_exit);
MODULE_LICENSE("GPL");
