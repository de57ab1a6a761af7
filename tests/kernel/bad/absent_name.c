// A name from a header of which wqlab has nothing is missed by itself, in one line; so is a header that no kernel has.
// exit: 1
// error: absent_name.c:14: tcf_register_action: no name of this kernel that wqlab has
// error: absent_name.c does not compile
// kbuild: no, it uses nothing that it declares
#include <linux/module.h>
#include <net/act_api.h>

MODULE_LICENSE("GPL");

static int __init name_init(void)
{
	static const void *operations;
	return tcf_register_action(NULL, operations);
}
module_init(name_init);
