// Lines of general use by descriptor; a device of this machine has none of its own.
// run: --script -
// stdin: gpio 17 1
// over: mode stepped parallel
// log: no line of its own -2, optional 1, number 17
// log: led 1
// kbuild: no, a descriptor of NULL is no device's
#include <linux/module.h>
#include <linux/gpio.h>
#include <linux/gpio/consumer.h>
#include <linux/interrupt.h>

MODULE_LICENSE("GPL");

static struct gpio_desc *button, *led;

static irqreturn_t pressed(int irq, void *dev)
{
	gpiod_set_value(led, gpiod_get_value(button));
	pr_info("led %d\n", gpiod_get_value(led));
	return IRQ_HANDLED;
}

static int __init descriptors_init(void)
{
	struct gpio_desc *none = gpiod_get(NULL, "button", GPIOD_IN);
	int err;

	err = gpio_request(17, "button") ? : gpio_request(4, "led");
	if (err)
		return err;
	button = gpio_to_desc(17);
	led = gpio_to_desc(4);
	pr_info("no line of its own %ld, optional %d, number %d\n", PTR_ERR(none),
		!gpiod_get_optional(NULL, "led", GPIOD_OUT_LOW), desc_to_gpio(button));
	gpiod_direction_input(button);
	gpiod_direction_output(led, 0);
	return request_irq(gpiod_to_irq(button), pressed, IRQF_TRIGGER_RISING | IRQF_TRIGGER_FALLING, "button", NULL);
}

static void __exit descriptors_exit(void)
{
	free_irq(gpiod_to_irq(button), NULL);
	gpio_free(4);
	gpio_free(17);
}

module_init(descriptors_init);
module_exit(descriptors_exit);
