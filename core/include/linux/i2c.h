/* linux/i2c.h: drivers of the I2C bus. This machine has no adapter, so that no client is ever made. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_I2C_H
#define WQLAB_LINUX_I2C_H

#include <linux/mod_devicetable.h>
#include <linux/of.h>

#define I2C_NAME_SIZE 20
#define I2C_M_RD 0x0001
#define I2C_CLIENT_WAKE 0x80
#define I2C_FUNC_I2C 0x00000001
#define I2C_FUNC_SMBUS_BYTE 0x00060000
#define I2C_FUNC_SMBUS_BYTE_DATA 0x00180000
#define I2C_FUNC_SMBUS_WORD_DATA 0x00600000
#define I2C_FUNC_SMBUS_I2C_BLOCK 0x0c000000
#define I2C_CLASS_HWMON (1 << 0)
#define I2C_CLASS_SPD (1 << 7)
#define I2C_CLASS_DEPRECATED (1 << 8)
struct i2c_adapter {
	struct module *owner;
	unsigned int class;
	struct device dev;
	int nr;
	char name[48];
	void *algo_data;
};
struct i2c_client {
	unsigned short flags, addr;
	char name[I2C_NAME_SIZE];
	struct i2c_adapter *adapter;
	struct device dev;
	int irq;
};
struct i2c_msg { u16 addr, flags, len; u8 *buf; };
struct i2c_board_info {
	char type[I2C_NAME_SIZE];
	unsigned short flags, addr;
	const char *dev_name;
	void *platform_data;
	int irq;
};
#define I2C_BOARD_INFO(dev_type, dev_addr) .type = dev_type, .addr = (dev_addr)
struct i2c_driver {
	unsigned int class;
	int (*probe)(struct i2c_client *client, const struct i2c_device_id *id);
	int (*probe_new)(struct i2c_client *client);
#if WQLAB_SINCE(6, 1, 0)
	void (*remove)(struct i2c_client *client);
#else
	int (*remove)(struct i2c_client *client);
#endif
	void (*shutdown)(struct i2c_client *client);
	int (*command)(struct i2c_client *client, unsigned int cmd, void *arg);
	struct device_driver driver;
	const struct i2c_device_id *id_table;
	int (*detect)(struct i2c_client *client, struct i2c_board_info *info);
	const unsigned short *address_list;
};
#define i2c_add_driver(drv) wqlab_driver_on_bus("i2c", &(drv)->driver, THIS_MODULE)
#define i2c_register_driver(mod, drv) wqlab_driver_on_bus("i2c", &(drv)->driver, mod)
#define i2c_del_driver(drv) wqlab_driver_off_bus("i2c", &(drv)->driver)
#define module_i2c_driver(__driver) \
	static int __init __driver##_init(void) { return i2c_add_driver(&__driver); } \
	module_init(__driver##_init); \
	static void __exit __driver##_exit(void) { i2c_del_driver(&__driver); } \
	module_exit(__driver##_exit)
#define to_i2c_client(d) container_of(d, struct i2c_client, dev)
#define to_i2c_driver(d) container_of(d, struct i2c_driver, driver)
static inline struct i2c_adapter *i2c_get_adapter(int nr) { return NULL; }
static inline void i2c_put_adapter(struct i2c_adapter *adapter) { WARN_ON(adapter); }
static inline struct i2c_client *i2c_new_client_device(struct i2c_adapter *adapter, const struct i2c_board_info *info)
{
	return ERR_PTR(-ENODEV);
}
#if WQLAB_BEFORE(5, 8, 0)
#define i2c_new_device(adapter, info) ((void)(adapter), (void)(info), (struct i2c_client *)NULL)
#endif
static inline void i2c_unregister_device(struct i2c_client *client) { WARN_ON(!IS_ERR_OR_NULL(client)); }
static inline void *i2c_get_clientdata(const struct i2c_client *client) { return client->dev.driver_data; }
static inline void i2c_set_clientdata(struct i2c_client *client, void *data) { client->dev.driver_data = data; }
static inline int i2c_check_functionality(struct i2c_adapter *adapter, u32 func) { return 0; }
/* Transfers, which only a driver that was probed could ask for: nobody answers. */
static inline int i2c_transfer(struct i2c_adapter *adapter, struct i2c_msg *msgs, int num) { return -ENXIO; }
static inline int i2c_master_send(const struct i2c_client *client, const char *buf, int count) { return -ENXIO; }
static inline int i2c_master_recv(const struct i2c_client *client, char *buf, int count) { return -ENXIO; }
static inline s32 i2c_smbus_read_byte(const struct i2c_client *client) { return -ENXIO; }
static inline s32 i2c_smbus_write_byte(const struct i2c_client *client, u8 value) { return -ENXIO; }
static inline s32 i2c_smbus_read_byte_data(const struct i2c_client *client, u8 command) { return -ENXIO; }
static inline s32 i2c_smbus_write_byte_data(const struct i2c_client *client, u8 command, u8 value) { return -ENXIO; }
static inline s32 i2c_smbus_read_word_data(const struct i2c_client *client, u8 command) { return -ENXIO; }
static inline s32 i2c_smbus_write_word_data(const struct i2c_client *client, u8 command, u16 value) { return -ENXIO; }
static inline s32 i2c_smbus_read_i2c_block_data(const struct i2c_client *client, u8 command, u8 n, u8 *values)
{
	return -ENXIO;
}
static inline s32 i2c_smbus_write_i2c_block_data(const struct i2c_client *client, u8 command, u8 n, const u8 *values)
{
	return -ENXIO;
}

#endif
