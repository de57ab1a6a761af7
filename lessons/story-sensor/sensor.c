// A sensor behind a slow bus.
#include <linux/delay.h>
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/workqueue.h>

#define LINE 7

static DEFINE_MUTEX(bus);
static struct work_struct read;

static void read_fn(struct work_struct *work)
{
	mutex_lock(&bus);
	msleep(20);
	mutex_unlock(&bus);
}

static irqreturn_t new_value(int irq, void *dev)
{
	queue_work(system_wq, &read);
	return IRQ_HANDLED;
}

static int __init sensor_init(void)
{
	INIT_WORK(&read, read_fn);
	return request_irq(LINE, new_value, IRQF_SHARED, "sensor", &read);
}

static void __exit sensor_exit(void)
{
	free_irq(LINE, &read);
	cancel_work_sync(&read);
}

module_init(sensor_init);
module_exit(sensor_exit);
MODULE_LICENSE("GPL");
