// A notifier chain of the module's own, called from a work: by priority, until one says stop.
// over: mode stepped parallel
// log: high gets 7
// log: low gets 7
// log: high gets 8
// log: result 0x8001
#include <linux/module.h>
#include <linux/notifier.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A notifier chain");

static BLOCKING_NOTIFIER_HEAD(chain);

static int high_fn(struct notifier_block *nb, unsigned long action, void *data)
{
	pr_info("high gets %lu\n", action);
	return action == 8 ? NOTIFY_STOP : NOTIFY_OK;
}
static int low_fn(struct notifier_block *nb, unsigned long action, void *data)
{
	pr_info("low gets %lu\n", action);
	return NOTIFY_DONE;
}
static struct notifier_block low = { .notifier_call = low_fn };
static struct notifier_block high = { .notifier_call = high_fn, .priority = 10 };

static void work_fn(struct work_struct *work)
{
	blocking_notifier_call_chain(&chain, 7, NULL);
	pr_info("result %#x\n", blocking_notifier_call_chain(&chain, 8, NULL));
}
static DECLARE_WORK(work, work_fn);

static int __init notifier_chain_init(void)
{
	blocking_notifier_chain_register(&chain, &low);
	blocking_notifier_chain_register(&chain, &high);
	schedule_work(&work);
	return 0;
}
static void __exit notifier_chain_exit(void)
{
	flush_work(&work);
	blocking_notifier_chain_unregister(&chain, &high);
	blocking_notifier_chain_unregister(&chain, &low);
}

module_init(notifier_chain_init);
module_exit(notifier_chain_exit);
