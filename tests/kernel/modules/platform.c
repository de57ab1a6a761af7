// A platform driver and its device, matched by name: probe starts a delayed work, remove cancels it; an attribute shows.
// over: mode stepped parallel
// stdin: cat /sys/devices/platform/lamp.0/blinks
// run: --script -
// has: lamp lamp.0: probe
// has: lamp lamp.0: blink 3
// has: lamp lamp.0: remove
// error: cat /sys/devices/platform/lamp.0/blinks:
#include <linux/module.h>
#include <linux/device.h>
#include <linux/platform_device.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A platform device");

struct lamp {
	struct device *dev;
	struct delayed_work work;
	int blinks;
};
static struct platform_device *device;

static void blink(struct work_struct *work)
{
	struct lamp *lamp = container_of(to_delayed_work(work), struct lamp, work);

	dev_info(lamp->dev, "blink %d\n", ++lamp->blinks);
	if (lamp->blinks < 3)
		schedule_delayed_work(&lamp->work, HZ / 10);
}

static ssize_t blinks_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct lamp *lamp = dev_get_drvdata(dev);

	return sysfs_emit(buf, "%d\n", lamp->blinks);
}
static DEVICE_ATTR_RO(blinks);

static int lamp_probe(struct platform_device *pdev)
{
	struct lamp *lamp = devm_kzalloc(&pdev->dev, sizeof(*lamp), GFP_KERNEL);

	if (!lamp)
		return -ENOMEM;
	lamp->dev = &pdev->dev;
	INIT_DELAYED_WORK(&lamp->work, blink);
	platform_set_drvdata(pdev, lamp);
	dev_info(&pdev->dev, "probe\n");
	schedule_delayed_work(&lamp->work, HZ / 10);
	return device_create_file(&pdev->dev, &dev_attr_blinks);
}
static int lamp_remove(struct platform_device *pdev)
{
	struct lamp *lamp = platform_get_drvdata(pdev);

	device_remove_file(&pdev->dev, &dev_attr_blinks);
	cancel_delayed_work_sync(&lamp->work);
	dev_info(&pdev->dev, "remove\n");
	return 0;
}
static struct platform_driver lamp_driver = {
	.probe = lamp_probe,
	.remove = lamp_remove,
	.driver = { .name = "lamp" },
};

static int __init platform_init(void)
{
	int err = platform_driver_register(&lamp_driver);

	if (err)
		return err;
	device = platform_device_register_simple("lamp", 0, NULL, 0);
	if (!IS_ERR(device))
		return 0;
	platform_driver_unregister(&lamp_driver);
	return PTR_ERR(device);
}
static void __exit platform_exit(void)
{
	platform_device_unregister(device);
	platform_driver_unregister(&lamp_driver);
}

module_init(platform_init);
module_exit(platform_exit);
