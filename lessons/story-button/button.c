// A button that bounces, and three ways to react.
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/workqueue.h>

#define LINE 7
#define QUIET msecs_to_jiffies(10)

static struct work_struct now;
static struct delayed_work first, last;

static void pressed(struct work_struct *work)
{
	pr_info("pressed\n");
}

static irqreturn_t edge(int irq, void *dev)
{
	queue_work(system_wq, &now);
	queue_delayed_work(system_wq, &first, QUIET);
	mod_delayed_work(system_wq, &last, QUIET);
	return IRQ_HANDLED;
}

static int __init button_init(void)
{
	INIT_WORK(&now, pressed);
	INIT_DELAYED_WORK(&first, pressed);
	INIT_DELAYED_WORK(&last, pressed);
	return request_irq(LINE, edge, IRQF_SHARED, "button", &now);
}

static void __exit button_exit(void)
{
	free_irq(LINE, &now);
	cancel_work_sync(&now);
	cancel_delayed_work_sync(&first);
	cancel_delayed_work_sync(&last);
}

module_init(button_init);
module_exit(button_exit);
MODULE_LICENSE("GPL");
