// Attributes of a kobject of its own: shown and stored; a store queues a work.
// over: mode stepped parallel
// stdin: cat /sys/kernel/sysfs_attr/level
// stdin: echo 7 > /sys/kernel/sysfs_attr/level
// stdin: echo seven > /sys/kernel/sysfs_attr/level
// stdin: cat /sys/kernel/sysfs_attr/level
// stdin: echo 1 > /sys/kernel/sysfs_attr/version
// stdin: cat /sys/kernel/sysfs_attr/version
// run: --script -
// log: work: level 7
// error: cat /sys/kernel/sysfs_attr/level: 1
// error: bash: echo: write error: Invalid argument
// error: cat /sys/kernel/sysfs_attr/level: 7
// error: bash: /sys/kernel/sysfs_attr/version: Permission denied
// error: cat /sys/kernel/sysfs_attr/version: 3
#include <linux/module.h>
#include <linux/kobject.h>
#include <linux/sysfs.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Attributes of a kobject");

static int level = 1;

static void work_fn(struct work_struct *work)
{
	pr_info("work: level %d\n", level);
}
static DECLARE_WORK(work, work_fn);

static ssize_t level_show(struct kobject *kobj, struct kobj_attribute *attr, char *buf)
{
	return sprintf(buf, "%d\n", level);
}
static ssize_t level_store(struct kobject *kobj, struct kobj_attribute *attr, const char *buf, size_t count)
{
	int err = kstrtoint(buf, 10, &level);

	if (err)
		return err;
	schedule_work(&work);
	return count;
}
static struct kobj_attribute level_attr = __ATTR(level, 0664, level_show, level_store);
static ssize_t version_show(struct kobject *kobj, struct kobj_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%d\n", 3);
}
static struct kobj_attribute version_attr = __ATTR_RO(version);
static struct attribute *attrs[] = { &level_attr.attr, &version_attr.attr, NULL };
static const struct attribute_group group = { .attrs = attrs };
static struct kobject *dir;

static int __init attr_module_init(void)
{
	int err;

	dir = kobject_create_and_add("sysfs_attr", kernel_kobj);
	if (!dir)
		return -ENOMEM;
	err = sysfs_create_group(dir, &group);
	if (err)
		kobject_put(dir);
	return err;
}
static void __exit attr_module_exit(void)
{
	kobject_put(dir);
	cancel_work_sync(&work);
}

module_init(attr_module_init);
module_exit(attr_module_exit);
