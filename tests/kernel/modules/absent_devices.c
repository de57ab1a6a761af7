// Drivers of buses on which this machine has no device: they are registered, nobody probes them, and the terminal says
// so. What the rest of a system would do, it says, too.
// over: mode stepped parallel
// log: i2c 0, spi 0, adapter 0
// log: usbcore: registered new interface driver absent_usb
// log: usb 0, pci 0, found 0
// log: of -38, node 0
// log: ioremap: no device has memory at 0xfe000000 (16 bytes) on this machine
// log: (NULL device *): Direct firmware load for absent.bin failed with error -2
// log: program -2, firmware -2
// log: usbcore: deregistering interface driver absent_usb
// error: note: this machine has no device on its i2c bus, so nobody calls the probe of 'absent_i2c'
// error: note: the module asks for the program /sbin/absent, which this machine has not
// kbuild: no, what it finds differs
#include <linux/module.h>
#include <linux/i2c.h>
#include <linux/spi/spi.h>
#include <linux/usb.h>
#include <linux/pci.h>
#include <linux/of.h>
#include <linux/of_gpio.h>
#include <linux/kmod.h>
#include <linux/firmware.h>
#include <linux/io.h>

MODULE_LICENSE("GPL");

static int absent_i2c_probe(struct i2c_client *client, const struct i2c_device_id *id) { return 0; }
static const struct i2c_device_id i2c_ids[] = { { "absent", 0 }, { } };
MODULE_DEVICE_TABLE(i2c, i2c_ids);
static struct i2c_driver absent_i2c = {
	.driver = { .name = "absent_i2c" }, .probe = absent_i2c_probe, .id_table = i2c_ids,
};
static int absent_spi_probe(struct spi_device *spi) { return spi_setup(spi); }
static struct spi_driver absent_spi = { .driver = { .name = "absent_spi" }, .probe = absent_spi_probe };
static int absent_usb_probe(struct usb_interface *intf, const struct usb_device_id *id) { return -ENODEV; }
static void absent_usb_gone(struct usb_interface *intf) { }
static const struct usb_device_id usb_ids[] = { { USB_DEVICE(0x1234, 0x5678) }, { } };
static struct usb_driver absent_usb = {
	.name = "absent_usb", .probe = absent_usb_probe, .disconnect = absent_usb_gone, .id_table = usb_ids,
};
static int absent_pci_probe(struct pci_dev *dev, const struct pci_device_id *id) { return pci_enable_device(dev); }
static const struct pci_device_id pci_ids[] = { { PCI_DEVICE(0x1234, 0x11e8) }, { } };
static struct pci_driver absent_pci = { .name = "absent_pci", .id_table = pci_ids, .probe = absent_pci_probe };

static int __init absent_init(void)
{
	char *argv[] = { "/sbin/absent", NULL }, *envp[] = { NULL };
	const struct firmware *firmware;
	int i2c = i2c_add_driver(&absent_i2c), spi = spi_register_driver(&absent_spi), usb, pci, program;

	pr_info("i2c %d, spi %d, adapter %d\n", i2c, spi, i2c_get_adapter(1) != NULL);
	usb = usb_register(&absent_usb);
	pci = pci_register_driver(&absent_pci);
	pr_info("usb %d, pci %d, found %d\n", usb, pci, pci_get_device(0x1234, 0x11e8, NULL) != NULL);
	pr_info("of %d, node %d\n", of_get_named_gpio(NULL, "led", 0), of_find_node_by_path("/leds") != NULL);
	if (ioremap(0xfe000000, 16))
		pr_err("memory of no device\n");
	program = call_usermodehelper(argv[0], argv, envp, UMH_WAIT_EXEC);
	pr_info("program %d, firmware %d\n", program, request_firmware(&firmware, "absent.bin", NULL));
	return 0;
}

static void __exit absent_exit(void)
{
	pci_unregister_driver(&absent_pci);
	usb_deregister(&absent_usb);
	spi_unregister_driver(&absent_spi);
	i2c_del_driver(&absent_i2c);
}

module_init(absent_init);
module_exit(absent_exit);
