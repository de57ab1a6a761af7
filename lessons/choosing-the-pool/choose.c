// Four works, four ways to a pool.
#include <linux/module.h>
#include <linux/workqueue.h>

static void fn(struct work_struct *work)
{
	pr_info("in %s\n", current->comm);
}

static DECLARE_WORK(here, fn);
static DECLARE_WORK(there, fn);
static DECLARE_WORK(urgent, fn);
static DECLARE_WORK(anywhere, fn);

static int __init choose_init(void)
{
	queue_work(system_wq, &here);
	queue_work_on(nr_cpu_ids - 1, system_wq, &there);
	queue_work(system_highpri_wq, &urgent);
	queue_work(system_unbound_wq, &anywhere);
	return 0;
}

static void __exit choose_exit(void)
{
	flush_work(&here);
	flush_work(&there);
	flush_work(&urgent);
	flush_work(&anywhere);
}

module_init(choose_init);
module_exit(choose_exit);
MODULE_LICENSE("GPL");
