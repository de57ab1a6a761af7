// Waiting for a bit of a word and for a variable; an entry that keeps a wake-up until its task sleeps.
// over: mode stepped parallel
// log: the work clears the bit
// log: bit seen clear, 0
// log: the variable is 3
// log: woken, time left 1
// log: bit taken by lock 1
#include <linux/module.h>
#include <linux/wait.h>
#include <linux/wait_bit.h>
#include <linux/workqueue.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static unsigned long word;
static int variable;
static DECLARE_WAIT_QUEUE_HEAD(queue);

static void change(struct work_struct *work)
{
	msleep(20);
	pr_info("the work clears the bit\n");
	clear_and_wake_up_bit(5, &word);
	msleep(20);
	WRITE_ONCE(variable, 3);
	wake_up_var(&variable);
	msleep(20);
	wake_up(&queue);
}
static DECLARE_WORK(changer, change);

static int __init bits_init(void)
{
	DEFINE_WAIT_FUNC(wait, woken_wake_function);
	long left;
	int err;

	set_bit(5, &word);
	schedule_work(&changer);
	err = wait_on_bit(&word, 5, TASK_UNINTERRUPTIBLE);
	pr_info("bit seen clear, %d\n", err);
	wait_var_event(&variable, READ_ONCE(variable) == 3);
	pr_info("the variable is %d\n", variable);

	add_wait_queue(&queue, &wait);
	left = wait_woken(&wait, TASK_INTERRUPTIBLE, HZ);
	remove_wait_queue(&queue, &wait);
	pr_info("woken, time left %d\n", left > 0);
	err = wait_on_bit_lock(&word, 6, TASK_UNINTERRUPTIBLE);
	pr_info("bit taken by lock %d\n", !err && test_bit(6, &word));
	return 0;
}

static void __exit bits_exit(void)
{
	cancel_work_sync(&changer);
}

module_init(bits_init);
module_exit(bits_exit);
