// A function that is called as one of the kernel's boot collides with the header that declares it; on a kernel that had
// no such function it does not. Nor may an attribute be written by others, since 3.15.
// run: --kernel 6.1
// run: --kernel 5.4
// exit: 1
// error: conflicting types for 'workqueue_init'; have 'int(void)'
// error: permissions of a file: others may write
// error: name_of_boot.c does not compile
// kbuild: no, it does not build there either
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/kobject.h>
#include <linux/sysfs.h>

MODULE_LICENSE("GPL");

static ssize_t level_show(struct kobject *kobj, struct kobj_attribute *attr, char *buf) { return 0; }
static struct kobj_attribute level = __ATTR(level, 0666, level_show, NULL);

static int __init workqueue_init(void)
{
	return sysfs_create_file(kernel_kobj, &level.attr);
}
module_init(workqueue_init);
