// A name that no kernel exports.
// exit: 1
// log: unknown_symbol: Unknown symbol open (err -2)
// error: insmod: ERROR: could not insert module unknown_symbol.ko: Unknown symbol in module
#include <linux/module.h>

MODULE_LICENSE("GPL");

int open(const char *path, int flags);

static int __init unknown_init(void)
{
	return open("/etc/hostname", 0);
}
module_init(unknown_init);
// kbuild: no, no kernel links it
