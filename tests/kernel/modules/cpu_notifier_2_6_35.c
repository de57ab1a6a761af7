// Until 4.9 CPUs that come and go are told of by notifiers, in who switches them.
// over: mode stepped parallel
// stdin: cpu 1 offline
// stdin: cpu 1 online
// run: --cpus 2 --kernel auto --script -
// has: CPU 1: goes
// has: CPU 1: dead
// has: CPU 1: comes
// has: CPU 1: online
// error: built for 2.6.35
// kbuild: no, 2.6.35
#include <linux/module.h>
#include <linux/cpu.h>
#include <linux/notifier.h>

MODULE_LICENSE("GPL");

static int told(struct notifier_block *nb, unsigned long action, void *hcpu)
{
	const char *what = "?";

	switch (action) {
	case CPU_UP_PREPARE: what = "comes"; break;
	case CPU_ONLINE: what = "online"; break;
	case CPU_DOWN_PREPARE: what = "goes"; break;
	case CPU_DEAD: what = "dead"; break;
	}
	printk(KERN_INFO "CPU %ld: %s\n", (long)hcpu, what);
	return NOTIFY_OK;
}
static struct notifier_block block = { .notifier_call = told };

static int __init notifier_init(void)
{
	return register_hotcpu_notifier(&block);
}
static void __exit notifier_exit(void)
{
	unregister_hotcpu_notifier(&block);
}
module_init(notifier_init);
module_exit(notifier_exit);
