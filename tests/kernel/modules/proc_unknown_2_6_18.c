// A name below /proc that is not there is taken away without a word: the warning came with 2.6.34.
// run: --kernel 2.6.18
// log: gone twice
// kbuild: no, 2.6.18
#include <linux/module.h>
#include <linux/proc_fs.h>

MODULE_LICENSE("GPL");

static int __init unknown_init(void)
{
	if (!create_proc_entry("unknown", 0444, NULL))
		return -ENOMEM;
	remove_proc_entry("unknown", NULL);
	remove_proc_entry("unknown", NULL);
	printk(KERN_INFO "gone twice\n");
	return 0;
}
static void __exit unknown_exit(void) { }
module_init(unknown_init);
module_exit(unknown_exit);
