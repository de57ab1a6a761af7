// A bus of the module's own, with a device and a driver that meet on it; what goes with the device goes with the
// driver; attributes of bus and driver; a link in /sys.
// run: --script -
// stdin: cat /sys/bus/ladder/drivers/climber/steps
// stdin: echo 7 > /sys/bus/ladder/drivers/climber/steps
// stdin: cat /sys/bus/ladder/version
// stdin: cat /sys/kernel/climbers/rung0/height
// over: mode stepped parallel
// log: probe rung0
// log: steps 7
// log: remove rung0
// log: the action of rung0
// log: released rung0
// error: cat /sys/bus/ladder/drivers/climber/steps: 3
// error: cat /sys/bus/ladder/version: 1.0
// error: cat /sys/kernel/climbers/rung0/height: 42
#include <linux/module.h>
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/sysfs.h>

MODULE_LICENSE("GPL");

static int steps = 3;

static int ladder_match(struct device *dev, struct device_driver *driver)
{
	return !strncmp(dev_name(dev), "rung", 4);
}

static ssize_t version_show(struct bus_type *bus, char *buf)
{
	return sysfs_emit(buf, "1.0\n");
}
static BUS_ATTR_RO(version);

static struct bus_type ladder = { .name = "ladder", .match = ladder_match };

static ssize_t height_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%d\n", *(int *)dev_get_drvdata(dev));
}
static DEVICE_ATTR_RO(height);

static void told(void *name)
{
	pr_info("the action of %s\n", (char *)name);
}

static int climber_probe(struct device *dev)
{
	int *height = devm_kzalloc(dev, sizeof(*height), GFP_KERNEL);

	if (!height)
		return -ENOMEM;
	*height = 42;
	dev_set_drvdata(dev, height);
	pr_info("probe %s\n", dev_name(dev));
	return devm_add_action(dev, told, (void *)dev_name(dev));
}

static int climber_remove(struct device *dev)
{
	pr_info("remove %s\n", dev_name(dev));
	return 0;
}

static struct device_driver climber = {
	.name = "climber", .bus = &ladder, .owner = THIS_MODULE, .probe = climber_probe, .remove = climber_remove,
};

static ssize_t steps_show(struct device_driver *driver, char *buf)
{
	return sysfs_emit(buf, "%d\n", steps);
}
static ssize_t steps_store(struct device_driver *driver, const char *buf, size_t count)
{
	int err = kstrtoint(buf, 0, &steps);

	pr_info("steps %d\n", steps);
	return err ? : count;
}
static DRIVER_ATTR_RW(steps);

static void rung_release(struct device *dev)
{
	pr_info("released %s\n", dev_name(dev));
}
static struct device rung = { .init_name = "rung0", .bus = &ladder, .release = rung_release };
static struct kobject *climbers;

static int __init own_bus_init(void)
{
	int err = bus_register(&ladder);

	if (err)
		return err;
	err = bus_create_file(&ladder, &bus_attr_version) ? : driver_register(&climber) ? :
	      driver_create_file(&climber, &driver_attr_steps) ? : device_register(&rung) ? :
	      device_create_file(&rung, &dev_attr_height);
	if (err)
		return err;
	climbers = kobject_create_and_add("climbers", kernel_kobj);
	return climbers ? sysfs_create_link(climbers, &rung.kobj, "rung0") : -ENOMEM;
}

static void __exit own_bus_exit(void)
{
	sysfs_remove_link(climbers, "rung0");
	kobject_put(climbers);
	driver_remove_file(&climber, &driver_attr_steps);
	driver_unregister(&climber);
	device_unregister(&rung);
	bus_remove_file(&ladder, &bus_attr_version);
	bus_unregister(&ladder);
}

module_init(own_bus_init);
module_exit(own_bus_exit);
