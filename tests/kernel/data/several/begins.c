// Half of a module: the other half is works.c.
#include <linux/module.h>
#include "works.h"

MODULE_LICENSE("GPL");

int fault;
module_param(fault, int, 0);

static int __init several_init(void)
{
	works_begin();
	return 0;
}

static void __exit several_exit(void)
{
	works_end();
}

module_init(several_init);
module_exit(several_exit);
