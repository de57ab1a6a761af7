// A parameter that is no number; one that is not there is only noted.
// exit: 1
// run: n=many other=1
// has: bad_parameter: `many' invalid for parameter `n'
// error: could not insert module bad_parameter.ko: Invalid parameters
#include <linux/module.h>
MODULE_LICENSE("GPL");
static int n;
module_param(n, int, 0);
static int __init bad_init(void)
{
	return n;
}
module_init(bad_init);
