/* linux/gpio/consumer.h: lines of general use by descriptor. Nothing describes this machine's lines, so that a device has
 * none of its own; a descriptor is made of a number. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_GPIO_CONSUMER_H
#define WQLAB_LINUX_GPIO_CONSUMER_H

struct gpio_desc;
enum gpiod_flags { GPIOD_ASIS = 0, GPIOD_IN = 1, GPIOD_OUT_LOW = 3, GPIOD_OUT_HIGH = 7 };
static inline struct gpio_desc *gpio_to_desc(unsigned int gpio)
{
	return gpio_is_valid(gpio) ? (struct gpio_desc *)(PAGE_SIZE + gpio) : NULL;
}
static inline int desc_to_gpio(const struct gpio_desc *desc) { return (unsigned long)desc - PAGE_SIZE; }
static inline int gpiod_direction_input(struct gpio_desc *desc)
{
	return desc ? gpio_direction_input(desc_to_gpio(desc)) : -EINVAL;
}
static inline int gpiod_direction_output(struct gpio_desc *desc, int value)
{
	return desc ? gpio_direction_output(desc_to_gpio(desc), value) : -EINVAL;
}
static inline int gpiod_get_value(const struct gpio_desc *desc)
{
	return desc ? gpio_get_value(desc_to_gpio(desc)) : 0;
}
static inline void gpiod_set_value(struct gpio_desc *desc, int value)
{
	if (desc)
		gpio_set_value(desc_to_gpio(desc), value);
}
static inline int gpiod_to_irq(const struct gpio_desc *desc)
{
	return desc ? gpio_to_irq(desc_to_gpio(desc)) : -EINVAL;
}
static inline int gpiod_set_debounce(struct gpio_desc *desc, unsigned int us)
{
	return desc ? gpio_set_debounce(desc_to_gpio(desc), us) : -EINVAL;
}
static inline int gpiod_cansleep(const struct gpio_desc *desc) { return 0; }
static inline int gpiod_is_active_low(const struct gpio_desc *desc) { return 0; }
#define gpiod_get_value_cansleep(desc) gpiod_get_value(desc)
#define gpiod_set_value_cansleep(desc, value) gpiod_set_value(desc, value)
static inline struct gpio_desc *gpiod_get(struct device *dev, const char *name, enum gpiod_flags flags)
{
	return ERR_PTR(-ENOENT);
}
static inline struct gpio_desc *gpiod_get_optional(struct device *dev, const char *name, enum gpiod_flags flags)
{
	return NULL;
}
#define gpiod_get_index(dev, name, index, flags) gpiod_get(dev, name, flags)
#define devm_gpiod_get(dev, name, flags) gpiod_get(dev, name, flags)
#define devm_gpiod_get_optional(dev, name, flags) gpiod_get_optional(dev, name, flags)
static inline void gpiod_put(struct gpio_desc *desc) { WARN_ON(desc); }
#define devm_gpiod_get_index(dev, name, index, flags) gpiod_get(dev, name, flags)
#define gpiod_get_index_optional(dev, name, index, flags) gpiod_get_optional(dev, name, flags)
#define devm_gpiod_put(dev, desc) gpiod_put(desc)
#define gpiod_get_raw_value(desc) gpiod_get_value(desc)
#define gpiod_set_raw_value(desc, value) gpiod_set_value(desc, value)

#endif
