/* linux/gpio.h: lines of general use: a chip with lines 0 to 511 */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_GPIO_H
#define WQLAB_LINUX_GPIO_H

#define ARCH_NR_GPIOS 512
#define GPIOF_DIR_OUT 0
#define GPIOF_DIR_IN 1
#define GPIOF_INIT_LOW 0
#define GPIOF_INIT_HIGH 2
#define GPIOF_IN GPIOF_DIR_IN
#define GPIOF_OUT_INIT_LOW (GPIOF_DIR_OUT | GPIOF_INIT_LOW)
#define GPIOF_OUT_INIT_HIGH (GPIOF_DIR_OUT | GPIOF_INIT_HIGH)
struct gpio { unsigned int gpio; unsigned long flags; const char *label; };
static inline bool gpio_is_valid(int number) { return number >= 0 && number < ARCH_NR_GPIOS; }
int gpio_request(unsigned int gpio, const char *label);
int gpio_request_one(unsigned int gpio, unsigned long flags, const char *label);
int gpio_request_array(const struct gpio *array, size_t num);
void gpio_free(unsigned int gpio);
void gpio_free_array(const struct gpio *array, size_t num);
int gpio_direction_input(unsigned int gpio);
int gpio_direction_output(unsigned int gpio, int value);
int gpio_get_value(unsigned int gpio);
void gpio_set_value(unsigned int gpio, int value);
#define gpio_get_value_cansleep(gpio) gpio_get_value(gpio)
#define gpio_set_value_cansleep(gpio, value) gpio_set_value(gpio, value)
int gpio_set_debounce(unsigned int gpio, unsigned int debounce);
int gpio_to_irq(unsigned int gpio);
int gpio_export(unsigned int gpio, bool direction_may_change);
void gpio_unexport(unsigned int gpio);
int devm_gpio_request(struct device *dev, unsigned int gpio, const char *label);
static inline int devm_gpio_request_one(struct device *dev, unsigned int gpio, unsigned long flags, const char *label)
{
	const int err = devm_gpio_request(dev, gpio, label);

	if (err)
		return err;
	if (flags & GPIOF_DIR_IN)
		return gpio_direction_input(gpio);
	return gpio_direction_output(gpio, !!(flags & GPIOF_INIT_HIGH));
}
#define gpio_cansleep(gpio) ((void)(gpio), 0)

#endif
#include <wqlab/device_names.h>
