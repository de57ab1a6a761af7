/* linux/input.h: input devices, and who listens to them */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_INPUT_H
#define WQLAB_LINUX_INPUT_H

#include <linux/input-event-codes.h>
#define private_ private
#include <wqlab/input_abi.h>
#undef private_

struct input_event {
	__kernel_old_time_t __sec, __usec;
	__u16 type, code;
	__s32 value;
};
#define INPUT_DEVICE_ID_MATCH_BUS 0x0001
#define INPUT_DEVICE_ID_MATCH_VENDOR 0x0002
#define INPUT_DEVICE_ID_MATCH_PRODUCT 0x0004
#define INPUT_DEVICE_ID_MATCH_VERSION 0x0008
#define INPUT_DEVICE_ID_MATCH_EVBIT 0x0010
#define INPUT_DEVICE_ID_MATCH_KEYBIT 0x0020
#define INPUT_DEVICE_ID_MATCH_RELBIT 0x0040
#define INPUT_DEVICE_ID_MATCH_ABSBIT 0x0080
struct input_dev *input_allocate_device(void);
struct input_dev *devm_input_allocate_device(struct device *dev);
void input_free_device(struct input_dev *dev);
int __must_check input_register_device(struct input_dev *dev);
void input_unregister_device(struct input_dev *dev);
void input_event(struct input_dev *dev, unsigned int type, unsigned int code, int value);
int __must_check input_register_handler(struct input_handler *handler);
void input_unregister_handler(struct input_handler *handler);
int input_register_handle(struct input_handle *handle);
void input_unregister_handle(struct input_handle *handle);
int input_open_device(struct input_handle *handle);
void input_close_device(struct input_handle *handle);
static inline void input_report_key(struct input_dev *dev, unsigned int code, int value)
{
	input_event(dev, EV_KEY, code, !!value);
}
static inline void input_report_rel(struct input_dev *dev, unsigned int code, int value)
{
	input_event(dev, EV_REL, code, value);
}
static inline void input_report_abs(struct input_dev *dev, unsigned int code, int value)
{
	input_event(dev, EV_ABS, code, value);
}
static inline void input_sync(struct input_dev *dev) { input_event(dev, EV_SYN, SYN_REPORT, 0); }
static inline void *input_get_drvdata(struct input_dev *dev) { return dev->dev.driver_data; }
static inline void input_set_drvdata(struct input_dev *dev, void *data) { dev->dev.driver_data = data; }
static inline void input_set_abs_params(struct input_dev *dev, unsigned int axis, int min, int max, int fuzz, int flat)
{
	if (!dev->absinfo)
		dev->absinfo = devm_kcalloc(&dev->dev, ABS_CNT, sizeof(*dev->absinfo), GFP_KERNEL);
	if (!dev->absinfo)
		return;
	dev->absinfo[axis] = (struct input_absinfo){ .minimum = min, .maximum = max, .fuzz = fuzz, .flat = flat };
	__set_bit(EV_ABS, dev->evbit);
	__set_bit(axis, dev->absbit);
}
static inline void input_set_capability(struct input_dev *dev, unsigned int type, unsigned int code)
{
	unsigned long *const of_type[] = {
		[EV_KEY] = dev->keybit, [EV_REL] = dev->relbit, [EV_ABS] = dev->absbit, [EV_MSC] = dev->mscbit,
		[EV_SW] = dev->swbit, [EV_LED] = dev->ledbit, [EV_SND] = dev->sndbit,
	};
	unsigned long *bits = type < ARRAY_SIZE(of_type) ? of_type[type] : NULL;

	if (bits)
		__set_bit(code, bits);
	else
		pr_err("%s: unknown type %u (code %u)\n", __func__, type, code);
	__set_bit(type, dev->evbit);
}

#endif
#include <wqlab/device_names.h>
