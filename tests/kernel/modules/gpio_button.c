// A button at a GPIO line: its edge becomes an interrupt, which queues a work that switches a lamp.
// over: mode stepped parallel
// stdin: gpio 17 1
// stdin: wait 2ms
// stdin: gpio 17 0
// stdin: gpio 17 1
// stdin: wait 2ms
// run: --script -
// log: lamp on
// log: lamp off
#include <linux/module.h>
#include <linux/gpio.h>
#include <linux/interrupt.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A button and a lamp");

static unsigned int button = 17, lamp = 27;
static int irq, on;
static atomic_t presses = ATOMIC_INIT(0);

/* One toggle a press, however many came before it runs. */
static void toggle(struct work_struct *work)
{
	while (atomic_add_unless(&presses, -1, 0)) {
		on = !on;
		gpio_set_value(lamp, on);
		pr_info("lamp %s\n", gpio_get_value(lamp) ? "on" : "off");
	}
}
static DECLARE_WORK(work, toggle);

static irqreturn_t pressed(int line, void *dev)
{
	atomic_inc(&presses);
	schedule_work(&work);
	return IRQ_HANDLED;
}

static int __init gpio_button_init(void)
{
	int err = gpio_request(button, "button");

	if (err)
		return err;
	err = gpio_request(lamp, "lamp");
	if (err)
		goto free_button;
	gpio_direction_input(button);
	gpio_direction_output(lamp, 0);
	irq = gpio_to_irq(button);
	err = irq < 0 ? irq : request_irq(irq, pressed, IRQF_TRIGGER_RISING, "button", NULL);
	if (!err)
		return 0;
	gpio_free(lamp);
free_button:
	gpio_free(button);
	return err;
}
static void __exit gpio_button_exit(void)
{
	free_irq(irq, NULL);
	flush_work(&work);
	gpio_free(lamp);
	gpio_free(button);
}

module_init(gpio_button_init);
module_exit(gpio_button_exit);
