// A semicolon is missing: the compiler's own words, for whichever kernel.
// kbuild: no, it does not compile
// exit: 1
// error: syntax_error.c:
// error: syntax_error.c does not compile
#include <linux/module.h>

static int __init wrong_init(void)
{
	return 0
}

static void __exit wrong_exit(void)
{
}

module_init(wrong_init);
module_exit(wrong_exit);
MODULE_LICENSE("GPL");
