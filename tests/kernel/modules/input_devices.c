// An input device of the module's, a work that presses its button, and a handler that listens to it and to the
// machine's own keyboard.
// run: --script -
// stdin: wait 100ms
// stdin: key a
// over: mode stepped parallel
// log: connected to AT Translated Set 2 keyboard
// log: connected to buttons
// log: input: buttons as /devices/virtual/input/input1
// log: buttons: 1 28 1
// log: buttons: 1 28 0
// log: buttons: 2 0 -5
// log: AT Translated Set 2 keyboard: 1 30 1
// log: AT Translated Set 2 keyboard: 1 30 0
// log: let go 2
// sorted: yes
#include <linux/module.h>
#include <linux/input.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct input_dev *buttons;
static int gone;

static void heard(struct input_handle *handle, unsigned int type, unsigned int code, int value)
{
	if (type != EV_SYN && type != EV_MSC)
		pr_info("%s: %u %u %d\n", handle->dev->name, type, code, value);
}

static int connected(struct input_handler *handler, struct input_dev *dev, const struct input_device_id *id)
{
	struct input_handle *handle = kzalloc(sizeof(*handle), GFP_KERNEL);
	int err;

	if (!handle)
		return -ENOMEM;
	handle->dev = dev;
	handle->handler = handler;
	handle->name = "listener";
	err = input_register_handle(handle);
	if (!err)
		err = input_open_device(handle);
	pr_info("connected to %s\n", dev->name);
	return err;
}

static void disconnected(struct input_handle *handle)
{
	input_close_device(handle);
	input_unregister_handle(handle);
	kfree(handle);
	gone++;
}

static const struct input_device_id ids[] = {
	{ .flags = INPUT_DEVICE_ID_MATCH_EVBIT, .evbit = { BIT_MASK(EV_KEY) } },
	{ },
};
static struct input_handler listener = {
	.event = heard, .connect = connected, .disconnect = disconnected, .name = "listener", .id_table = ids,
};

static void press(struct work_struct *work)
{
	input_report_key(buttons, KEY_ENTER, 1);
	input_sync(buttons);
	input_report_key(buttons, KEY_ENTER, 1);   /* still down: nothing new */
	input_report_key(buttons, KEY_B, 1);       /* it has no such key */
	input_sync(buttons);
	input_report_key(buttons, KEY_ENTER, 0);
	input_report_rel(buttons, REL_X, -5);
	input_sync(buttons);
}
static DECLARE_WORK(presser, press);

static int __init input_devices_init(void)
{
	int err = input_register_handler(&listener);

	if (err)
		return err;
	buttons = input_allocate_device();
	if (!buttons) {
		input_unregister_handler(&listener);
		return -ENOMEM;
	}
	buttons->name = "buttons";
	buttons->id.bustype = BUS_VIRTUAL;
	input_set_capability(buttons, EV_KEY, KEY_ENTER);
	input_set_capability(buttons, EV_REL, REL_X);
	err = input_register_device(buttons);
	if (err) {
		input_free_device(buttons);
		input_unregister_handler(&listener);
		return err;
	}
	schedule_work(&presser);
	return 0;
}

static void __exit input_devices_exit(void)
{
	cancel_work_sync(&presser);
	input_unregister_device(buttons);
	input_unregister_handler(&listener);
	pr_info("let go %d\n", gone);
}

module_init(input_devices_init);
module_exit(input_devices_exit);
