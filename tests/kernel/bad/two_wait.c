// Two works that wait for each other.
// exit: 5
// over: cpus 1 2 4
// has: blocked for more than 120 seconds.
// has: two_wait.c:18
// has: blocked for more than 120 seconds.
// has: two_wait.c:23
#include <linux/module.h>
#include <linux/completion.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static DECLARE_COMPLETION(a_done);
static DECLARE_COMPLETION(b_done);
static void a_fn(struct work_struct *work)
{
	wait_for_completion(&b_done);
	complete(&a_done);
}
static void b_fn(struct work_struct *work)
{
	wait_for_completion(&a_done);
	complete(&b_done);
}
static DECLARE_WORK(a, a_fn);
static DECLARE_WORK(b, b_fn);

static int __init two_init(void)
{
	schedule_work(&a);
	schedule_work(&b);
	return 0;
}
static void __exit two_exit(void)
{
}
module_init(two_init);
module_exit(two_exit);
