// Names for modules under the GPL only.
// exit: 1
// has: no_licence: Unknown symbol destroy_workqueue (err -2)
// error: is only for modules under the GPL
// error: Unknown symbol in module
#include <linux/module.h>
#include <linux/workqueue.h>

static int __init no_licence_init(void)
{
	destroy_workqueue(create_workqueue("mine"));
	return 0;
}
module_init(no_licence_init);
// kbuild: no, without a licence no kernel links it
