// One work on each kind of workqueue, all asleep for a while.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *mydrv;

static void fn(struct work_struct *work)
{
	msleep(50);
}

static DECLARE_WORK(plain, fn);
static DECLARE_WORK(urgent, fn);
static DECLARE_WORK(roaming, fn);
static DECLARE_WORK(own, fn);

static int __init names_init(void)
{
	mydrv = create_workqueue("mydrv");
	if (!mydrv)
		return -ENOMEM;
	queue_work(system_wq, &plain);
	queue_work(system_highpri_wq, &urgent);
	queue_work(system_unbound_wq, &roaming);
	queue_work(mydrv, &own);
	return 0;
}

static void __exit names_exit(void)
{
	flush_work(&plain);
	flush_work(&urgent);
	flush_work(&roaming);
	destroy_workqueue(mydrv);
}

module_init(names_init);
module_exit(names_exit);
MODULE_LICENSE("GPL");
