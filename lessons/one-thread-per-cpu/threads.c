// Two workqueues of the old kind, and the system's.
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

static struct workqueue_struct *many, *single;
static struct work_struct on_many, on_single, on_system;

static void tell(struct work_struct *work)
{
	pr_info("in %s\n", current->comm);
}

static int __init threads_init(void)
{
	many = create_workqueue("many");
	single = create_singlethread_workqueue("single");
	INIT_WORK(&on_many, tell);
	INIT_WORK(&on_single, tell);
	INIT_WORK(&on_system, tell);
	queue_work_on(2, many, &on_many);
	queue_work(single, &on_single);
	schedule_work(&on_system);
	return 0;
}

static void __exit threads_exit(void)
{
	destroy_workqueue(many);
	destroy_workqueue(single);
	cancel_work_sync(&on_system);
}

module_init(threads_init);
module_exit(threads_exit);
MODULE_LICENSE("GPL");
