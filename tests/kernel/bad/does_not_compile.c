// The three arguments of long ago: the compiler's words are passed on.
// exit: 1
// error: macro "INIT_WORK" passed 3 arguments, but takes just 2
// error: does_not_compile.c:14
// error: does_not_compile.c does not compile
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct work;

static void fn(struct work_struct *work) { }
static int __init old_init(void)
{
	INIT_WORK(&work, fn, NULL);
	return 0;
}
module_init(old_init);
