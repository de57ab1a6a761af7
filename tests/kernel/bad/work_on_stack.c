// A work on the stack of init, which has returned when the worker looks at it: the memory holds something else.
// exit: 4
// has: BUG: 
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void fn(struct work_struct *work)
{
}

static noinline void scribble(void)
{
	volatile long memory[64];
	int i;

	for (i = 0; i < 64; i++)
		memory[i] = 0;
	WARN_ON(memory[0]);
}

static noinline void queue_one(void)
{
	struct work_struct work;

	INIT_WORK(&work, fn);
	schedule_work(&work);
}

static int __init stack_init(void)
{
	queue_one();
	scribble();
	return 0;
}
static void __exit stack_exit(void)
{
}
module_init(stack_init);
module_exit(stack_exit);
