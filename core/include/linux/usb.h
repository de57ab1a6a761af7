/* linux/usb.h: drivers of USB interfaces. Nothing is plugged in here, so that no interface is ever made. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_USB_H
#define WQLAB_LINUX_USB_H

#include <linux/mod_devicetable.h>

#define USB_DEVICE_ID_MATCH_VENDOR 0x0001
#define USB_DEVICE_ID_MATCH_PRODUCT 0x0002
#define USB_DEVICE_ID_MATCH_DEVICE (USB_DEVICE_ID_MATCH_VENDOR | USB_DEVICE_ID_MATCH_PRODUCT)
#define USB_DEVICE_ID_MATCH_INT_INFO 0x0380
#define USB_DEVICE(vend, prod) .match_flags = USB_DEVICE_ID_MATCH_DEVICE, .idVendor = (vend), .idProduct = (prod)
#define USB_INTERFACE_INFO(cl, sc, pr) \
	.match_flags = USB_DEVICE_ID_MATCH_INT_INFO, .bInterfaceClass = (cl), .bInterfaceSubClass = (sc), \
	.bInterfaceProtocol = (pr)
#define USB_DIR_OUT 0
#define USB_DIR_IN 0x80
struct usb_device_descriptor {
	u8 bLength, bDescriptorType;
	__le16 bcdUSB;
	u8 bDeviceClass, bDeviceSubClass, bDeviceProtocol, bMaxPacketSize0;
	__le16 idVendor, idProduct, bcdDevice;
	u8 iManufacturer, iProduct, iSerialNumber, bNumConfigurations;
};
struct usb_endpoint_descriptor {
	u8 bLength, bDescriptorType, bEndpointAddress, bmAttributes;
	__le16 wMaxPacketSize;
	u8 bInterval;
};
struct usb_interface_descriptor {
	u8 bLength, bDescriptorType, bInterfaceNumber, bAlternateSetting, bNumEndpoints;
	u8 bInterfaceClass, bInterfaceSubClass, bInterfaceProtocol, iInterface;
};
struct usb_host_endpoint { struct usb_endpoint_descriptor desc; };
struct usb_host_interface { struct usb_interface_descriptor desc; struct usb_host_endpoint *endpoint; };
struct usb_interface {
	struct usb_host_interface *altsetting, *cur_altsetting;
	unsigned int num_altsetting;
	int minor;
	struct device dev;
};
struct usb_device {
	int devnum;
	struct usb_device_descriptor descriptor;
	struct device dev;
	char *product, *manufacturer, *serial;
};
struct usb_driver {
	const char *name;
	int (*probe)(struct usb_interface *intf, const struct usb_device_id *id);
	void (*disconnect)(struct usb_interface *intf);
	int (*suspend)(struct usb_interface *intf, pm_message_t message);
	int (*resume)(struct usb_interface *intf);
	const struct usb_device_id *id_table;
	struct device_driver wqlab_driver;
	unsigned int supports_autosuspend : 1;
};
static inline int wqlab_usb_register(struct usb_driver *driver, struct module *owner)
{
	driver->wqlab_driver.name = driver->name;
	return wqlab_driver_on_bus("usb", &driver->wqlab_driver, owner);
}
#define usb_register(driver) wqlab_usb_register(driver, THIS_MODULE)
static inline void usb_deregister(struct usb_driver *driver) { wqlab_driver_off_bus("usb", &driver->wqlab_driver); }
#define module_usb_driver(__driver) \
	static int __init __driver##_init(void) { return usb_register(&__driver); } \
	module_init(__driver##_init); \
	static void __exit __driver##_exit(void) { usb_deregister(&__driver); } \
	module_exit(__driver##_exit)
static inline void *usb_get_intfdata(struct usb_interface *intf) { return intf->dev.driver_data; }
static inline void usb_set_intfdata(struct usb_interface *intf, void *data) { intf->dev.driver_data = data; }
#define to_usb_device(d) container_of(d, struct usb_device, dev)
#define interface_to_usbdev(intf) to_usb_device((intf)->dev.parent)
#define usb_get_dev(dev) (dev)
#define usb_put_dev(dev) do { (void)(dev); } while (0)

#endif
