// What a kernel of today refuses to compile (bad/name_of_boot.c), 2.6.35 takes: auto finds it. And the end of a module has
// the name that the loader calls.
// stdin: echo 3 > /sys/kernel/level
// run: --kernel auto --script -
// log: level 0
// log: level 3, cleanup_module is workqueue_exit: 1
// error: built for 2.6.35
// kbuild: no, 2.6.35
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/kobject.h>
#include <linux/sysfs.h>

MODULE_LICENSE("GPL");

static int value;
static ssize_t level_show(struct kobject *kobj, struct kobj_attribute *attr, char *buf)
{
	return sprintf(buf, "%d\n", value);
}
static ssize_t level_store(struct kobject *kobj, struct kobj_attribute *attr, const char *buf, size_t count)
{
	sscanf(buf, "%d", &value);
	return count;
}
static struct kobj_attribute level = __ATTR(level, 0666, level_show, level_store);

static int __init workqueue_init(void)
{
	pr_info("level %d\n", value);
	return sysfs_create_file(kernel_kobj, &level.attr);
}
static void __exit workqueue_exit(void)
{
	sysfs_remove_file(kernel_kobj, &level.attr);
	pr_info("level %d, cleanup_module is workqueue_exit: %d\n", value, cleanup_module == workqueue_exit);
}
module_init(workqueue_init);
module_exit(workqueue_exit);
