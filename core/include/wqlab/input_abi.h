/* input_abi.h: the layouts of input devices and of who listens to them that engine and module share. C and C++; after
 * wqlab/devices.h. */
#ifndef WQLAB_INPUT_ABI_H
#define WQLAB_INPUT_ABI_H

#ifdef __cplusplus
extern "C" {
#endif

struct input_id { unsigned short bustype, vendor, product, version; };
struct input_value { unsigned short type, code; int value; };
struct input_absinfo { int value, minimum, maximum, fuzz, flat, resolution; };
struct input_handle;
struct input_handler;
struct ff_effect;
struct input_dev {
	const char *name, *phys, *uniq;
	struct input_id id;
	unsigned long propbit[1], evbit[1], keybit[12], relbit[1], absbit[1], mscbit[1], ledbit[1], sndbit[1], ffbit[2];
	unsigned long swbit[1];
	unsigned int keycodemax, keycodesize;
	void *keycode;
	int rep[2];
	struct input_absinfo *absinfo;
	unsigned long key[12];                  /* which keys are down */
	int (*open)(struct input_dev *dev);
	void (*close)(struct input_dev *dev);
	int (*flush)(struct input_dev *dev, struct file *file);
	int (*event)(struct input_dev *dev, unsigned int type, unsigned int code, int value);
	spinlock_t event_lock;                  /* guards key and what was not passed on yet */
	unsigned int users;
	struct device dev;
	struct input_value wqlab_values[64];    /* since the last SYN_REPORT */
	unsigned int wqlab_count;
	int wqlab_registered;
};
struct input_device_id {
	unsigned long flags;
	unsigned short bustype, vendor, product, version;
	unsigned long evbit[1], keybit[12], relbit[1], absbit[1], mscbit[1], ledbit[1], sndbit[1], ffbit[2], swbit[1];
	unsigned long driver_info;
};
struct input_handler {
	void *private_;
	void (*event)(struct input_handle *handle, unsigned int type, unsigned int code, int value);
	void (*events)(struct input_handle *handle, const struct input_value *values, unsigned int count);
	bool (*filter)(struct input_handle *handle, unsigned int type, unsigned int code, int value);
	bool (*match)(struct input_handler *handler, struct input_dev *dev);
	int (*connect)(struct input_handler *handler, struct input_dev *dev, const struct input_device_id *id);
	void (*disconnect)(struct input_handle *handle);
	void (*start)(struct input_handle *handle);
	int minor;
	const char *name;
	const struct input_device_id *id_table;
};
struct input_handle {
	void *private_;
	int open;
	const char *name;
	struct input_dev *dev;
	struct input_handler *handler;
};

#ifdef __cplusplus
}
#endif
#endif
