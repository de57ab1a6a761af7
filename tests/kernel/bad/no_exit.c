// Without an exit function a module cannot be removed.
// exit: 0
// log: here to stay
// error: rmmod: ERROR: could not remove module no_exit: Device or resource busy
#include <linux/module.h>

MODULE_LICENSE("GPL");

static int __init no_exit_init(void)
{
	pr_info("here to stay\n");
	return 0;
}
module_init(no_exit_init);
