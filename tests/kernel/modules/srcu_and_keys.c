// Sleepable RCU: who waits for its readers waits for those that came before. Keys that a branch asks.
// over: mode stepped parallel
// log: old 1, key 0
// log: the reader saw 1
// log: waited, new 2, key 1
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/jump_label.h>
#include <linux/kthread.h>
#include <linux/srcu.h>

MODULE_LICENSE("GPL");

DEFINE_STATIC_SRCU(domain);
DEFINE_STATIC_KEY_FALSE(key);
static int first = 1, second = 2;
static int __rcu *value = (int __rcu *)&first;
static DECLARE_COMPLETION(reading);

static int reader(void *data)
{
	int turn = srcu_read_lock(&domain);
	int *seen = srcu_dereference(value, &domain);

	complete(&reading);
	msleep(20);
	pr_info("the reader saw %d\n", *seen);
	srcu_read_unlock(&domain, turn);
	return 0;
}

static int asked(void)
{
	return static_branch_unlikely(&key) ? 1 : 0;
}

static int __init srcu_init_module(void)
{
	struct task_struct *t;

	pr_info("old %d, key %d\n", first, asked());
	t = kthread_run(reader, NULL, "reader");
	if (IS_ERR(t))
		return PTR_ERR(t);
	wait_for_completion(&reading);
	rcu_assign_pointer(value, &second);
	static_branch_enable(&key);
	synchronize_srcu(&domain);
	pr_info("waited, new %d, key %d\n", *rcu_dereference_protected(value, 1), asked());
	return 0;
}

static void __exit srcu_exit(void)
{
}

module_init(srcu_init_module);
module_exit(srcu_exit);
