// A work with an argument, changed while it waits.
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct job;

static void greet(void *name)
{
	printk(KERN_INFO "hello %s\n", (char *)name);
}

static void part(void *name)
{
	printk(KERN_INFO "goodbye %s\n", (char *)name);
}

static int __init prepare_init(void)
{
	INIT_WORK(&job, greet, "Ada");
	schedule_work(&job);
	PREPARE_WORK(&job, part, "Grace");
	return 0;
}

static void __exit prepare_exit(void)
{
	flush_scheduled_work();
}

module_init(prepare_init);
module_exit(prepare_exit);
MODULE_LICENSE("GPL");
