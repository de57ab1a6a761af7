// WARN goes on, BUG does not.
// exit: 4
// has: ------------[ cut here ]------------
// has: counted 3
// has: WARNING: CPU: 0 PID:
// has: warns_and_bugs.c:17 wrong_fn+
// has: after the warning
// has: kernel BUG at warns_and_bugs.c:19!
// has: RIP: 0010:wrong_fn+
// has: left
// not: after the bug
#include <linux/module.h>
#include <linux/workqueue.h>
MODULE_LICENSE("GPL");
static void wrong_fn(struct work_struct *work)
{
	WARN(work, "counted %d\n", 3);
	pr_info("after the warning\n");
	BUG_ON(work);
	pr_info("after the bug\n");
}
static DECLARE_WORK(wrong, wrong_fn);
static int __init wrong_init(void)
{
	schedule_work(&wrong);
	return 0;
}
static void __exit wrong_exit(void)
{
	pr_info("left\n");
}
module_init(wrong_init);
module_exit(wrong_exit);
