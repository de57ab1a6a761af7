// The three arguments of long ago, asked of a kernel of today: one line says which kernels took them.
// kbuild: no, what is wrong in it is wrong there
// run: --kernel 6.1
// exit: 1
// error: does_not_compile.c:16: INIT_WORK with 3 arguments: until 2.6.19; booted: 6.1
// error: does_not_compile.c does not compile
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct work;

static void fn(struct work_struct *work) { }
static int __init old_init(void)
{
	/* Three. */
	INIT_WORK(&work, fn, NULL);
	return 0;
}
module_init(old_init);
