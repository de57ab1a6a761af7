// The same, not even declared.
#include <linux/module.h>

MODULE_LICENSE("GPL");

static int __init undeclared_init(void)
{
	return fork();
}
module_init(undeclared_init);
