/* linux/spi/spi.h: drivers of the SPI bus. This machine has no controller, so that no device is ever made. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SPI_SPI_H
#define WQLAB_LINUX_SPI_SPI_H

#include <linux/mod_devicetable.h>
#include <linux/of.h>

#define SPI_CPHA 0x01
#define SPI_CPOL 0x02
#define SPI_MODE_0 0
#define SPI_MODE_1 SPI_CPHA
#define SPI_MODE_2 SPI_CPOL
#define SPI_MODE_3 (SPI_CPOL | SPI_CPHA)
struct spi_controller { struct device dev; s16 bus_num; u16 num_chipselect; };
#define spi_master spi_controller
struct spi_device {
	struct device dev;
	struct spi_controller *controller, *master;
	u32 max_speed_hz, mode;
	u8 chip_select, bits_per_word;
	int irq;
	char modalias[32];
};
struct spi_driver {
	const struct spi_device_id *id_table;
	int (*probe)(struct spi_device *spi);
#if WQLAB_SINCE(5, 18, 0)
	void (*remove)(struct spi_device *spi);
#else
	int (*remove)(struct spi_device *spi);
#endif
	void (*shutdown)(struct spi_device *spi);
	struct device_driver driver;
};
struct spi_transfer {
	const void *tx_buf;
	void *rx_buf;
	unsigned int len;
	u8 bits_per_word;
	u32 speed_hz;
	struct list_head transfer_list;
};
struct spi_message { struct list_head transfers; struct spi_device *spi; int status; };
struct spi_board_info {
	char modalias[32];
	const void *platform_data;
	int irq;
	u32 max_speed_hz, mode;
	u16 bus_num, chip_select;
};
#define spi_register_driver(drv) wqlab_driver_on_bus("spi", &(drv)->driver, THIS_MODULE)
static inline void spi_unregister_driver(struct spi_driver *drv) { wqlab_driver_off_bus("spi", &drv->driver); }
#define module_spi_driver(__driver) \
	static int __init __driver##_init(void) { return spi_register_driver(&__driver); } \
	module_init(__driver##_init); \
	static void __exit __driver##_exit(void) { spi_unregister_driver(&__driver); } \
	module_exit(__driver##_exit)
static inline void *spi_get_drvdata(struct spi_device *spi) { return spi->dev.driver_data; }
static inline void spi_set_drvdata(struct spi_device *spi, void *data) { spi->dev.driver_data = data; }
static inline struct spi_controller *spi_busnum_to_master(u16 bus_num) { return NULL; }
static inline struct spi_device *spi_new_device(struct spi_controller *ctlr, struct spi_board_info *chip)
{
	return NULL;
}
static inline void spi_unregister_device(struct spi_device *spi) { WARN_ON(spi); }
static inline void spi_message_init(struct spi_message *m) { INIT_LIST_HEAD(&m->transfers); }
static inline void spi_message_add_tail(struct spi_transfer *t, struct spi_message *m)
{
	list_add_tail(&t->transfer_list, &m->transfers);
}
/* Transfers, which only a driver that was probed could ask for: nobody answers. */
static inline int spi_setup(struct spi_device *spi) { return -ENODEV; }
static inline int spi_sync(struct spi_device *spi, struct spi_message *m) { return -ENODEV; }
static inline int spi_write(struct spi_device *spi, const void *buf, size_t len) { return -ENODEV; }
static inline int spi_read(struct spi_device *spi, void *buf, size_t len) { return -ENODEV; }
static inline int spi_write_then_read(struct spi_device *spi, const void *out, unsigned n, void *in, unsigned m)
{
	return -ENODEV;
}

#endif
