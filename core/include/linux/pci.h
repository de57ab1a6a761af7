/* linux/pci.h: drivers of PCI devices. This machine has none that a module could drive. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PCI_H
#define WQLAB_LINUX_PCI_H

#include <linux/mod_devicetable.h>

#define PCI_ANY_ID (~0)
#define PCI_DEVICE(vend, dev) .vendor = (vend), .device = (dev), .subvendor = PCI_ANY_ID, .subdevice = PCI_ANY_ID
#define PCI_VENDOR_ID_INTEL 0x8086
#define PCI_VENDOR_ID_REALTEK 0x10ec
#define PCI_VENDOR_ID_REDHAT_QUMRANET 0x1af4
#define PCI_VENDOR_ID 0x00
#define PCI_DEVICE_ID 0x02
#define PCI_COMMAND 0x04
#define PCI_REVISION_ID 0x08
#define PCI_INTERRUPT_LINE 0x3c
struct pci_dev {
	unsigned int devfn, irq;
	unsigned short vendor, device;
	struct device dev;
	struct resource resource[6];
};
struct pci_driver {
	const char *name;
	const struct pci_device_id *id_table;
	int (*probe)(struct pci_dev *dev, const struct pci_device_id *id);
	void (*remove)(struct pci_dev *dev);
	int (*suspend)(struct pci_dev *dev, pm_message_t state);
	int (*resume)(struct pci_dev *dev);
	void (*shutdown)(struct pci_dev *dev);
	struct device_driver driver;
};
static inline int wqlab_pci_register(struct pci_driver *driver, struct module *owner)
{
	driver->driver.name = driver->name;
	return wqlab_driver_on_bus("pci", &driver->driver, owner);
}
#define pci_register_driver(driver) wqlab_pci_register(driver, THIS_MODULE)
static inline void pci_unregister_driver(struct pci_driver *driver) { wqlab_driver_off_bus("pci", &driver->driver); }
#define module_pci_driver(__driver) \
	static int __init __driver##_init(void) { return pci_register_driver(&__driver); } \
	module_init(__driver##_init); \
	static void __exit __driver##_exit(void) { pci_unregister_driver(&__driver); } \
	module_exit(__driver##_exit)
/* Looking for a device finds none. */
static inline struct pci_dev *pci_get_device(unsigned int vendor, unsigned int device, struct pci_dev *from)
{
	return NULL;
}
#define for_each_pci_dev(d) while ((d = pci_get_device(PCI_ANY_ID, PCI_ANY_ID, d)) != NULL)
static inline void pci_dev_put(struct pci_dev *dev) { WARN_ON(dev); }
static inline void *pci_get_drvdata(struct pci_dev *dev) { return dev->dev.driver_data; }
static inline void pci_set_drvdata(struct pci_dev *dev, void *data) { dev->dev.driver_data = data; }
static inline const char *pci_name(const struct pci_dev *dev) { return dev_name(&dev->dev); }
#define pci_resource_start(dev, bar) ((dev)->resource[bar].start)
#define pci_resource_end(dev, bar) ((dev)->resource[bar].end)
#define pci_resource_flags(dev, bar) ((dev)->resource[bar].flags)
#define pci_resource_len(dev, bar) \
	(pci_resource_end(dev, bar) ? pci_resource_end(dev, bar) - pci_resource_start(dev, bar) + 1 : 0)
/* What only a driver that was probed could ask for. */
static inline int pci_enable_device(struct pci_dev *dev) { return -ENODEV; }
static inline void pci_disable_device(struct pci_dev *dev) { }
static inline int pci_request_regions(struct pci_dev *dev, const char *name) { return -ENODEV; }
static inline void pci_release_regions(struct pci_dev *dev) { }
static inline void pci_set_master(struct pci_dev *dev) { }
static inline void __iomem *pci_iomap(struct pci_dev *dev, int bar, unsigned long max) { return NULL; }
static inline void pci_iounmap(struct pci_dev *dev, void __iomem *addr) { }
static inline int pci_enable_msi(struct pci_dev *dev) { return -ENODEV; }
static inline void pci_disable_msi(struct pci_dev *dev) { }
static inline int pci_read_config_byte(const struct pci_dev *dev, int where, u8 *val) { *val = ~0; return -ENODEV; }
static inline int pci_read_config_word(const struct pci_dev *dev, int where, u16 *val) { *val = ~0; return -ENODEV; }
static inline int pci_read_config_dword(const struct pci_dev *dev, int where, u32 *val) { *val = ~0; return -ENODEV; }

#endif
