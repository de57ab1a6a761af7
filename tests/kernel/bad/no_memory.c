// init returns -ENOMEM.
// exit: 3
// over: mode stepped parallel
// error: insmod: ERROR: could not insert module no_memory.ko: Cannot allocate memory
#include <linux/module.h>

MODULE_LICENSE("GPL");

static int __init no_memory_init(void)
{
	return -ENOMEM;
}
module_init(no_memory_init);
