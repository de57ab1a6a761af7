// An interrupt's two halves.
#include <linux/delay.h>
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/workqueue.h>

#define LINE 7

static struct work_struct bottom;

static void bottom_half(struct work_struct *work)
{
	pr_info("bottom half: in_interrupt() is %d\n", !!in_interrupt());
	msleep(8);
	pr_info("bottom half: done\n");
}

static irqreturn_t top_half(int irq, void *dev)
{
	pr_info("top half: in_interrupt() is %d\n", !!in_interrupt());
	queue_work(system_wq, &bottom);
	return IRQ_HANDLED;
}

static int __init halves_init(void)
{
	INIT_WORK(&bottom, bottom_half);
	return request_irq(LINE, top_half, IRQF_SHARED, "lab-device", &bottom);
}

static void __exit halves_exit(void)
{
	free_irq(LINE, &bottom);
	cancel_work_sync(&bottom);
}

module_init(halves_init);
module_exit(halves_exit);
MODULE_LICENSE("GPL");
