/* linux/mod_devicetable.h: by what drivers know their devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_MOD_DEVICETABLE_H
#define WQLAB_LINUX_MOD_DEVICETABLE_H

typedef unsigned long kernel_ulong_t;
struct i2c_device_id { char name[20]; kernel_ulong_t driver_data; };
struct spi_device_id { char name[32]; kernel_ulong_t driver_data; };
struct pci_device_id { u32 vendor, device, subvendor, subdevice, class, class_mask; kernel_ulong_t driver_data; };
struct usb_device_id {
	u16 match_flags, idVendor, idProduct, bcdDevice_lo, bcdDevice_hi;
	u8 bDeviceClass, bDeviceSubClass, bDeviceProtocol;
	u8 bInterfaceClass, bInterfaceSubClass, bInterfaceProtocol, bInterfaceNumber;
	kernel_ulong_t driver_info;
};

/* wqlab_driver_on_bus: the driver of a bus on which this machine has no device. */
int wqlab_driver_on_bus(const char *bus, struct device_driver *driver, struct module *owner);
void wqlab_driver_off_bus(const char *bus, struct device_driver *driver);

#endif
