// The keyboard module of 2.6.18: a handler of three arguments, SA_SHIRQ, a work whose data is the scan code.
// run: --kernel 2.6.18 --script -
// run: --kernel auto --script -
// over: mode stepped parallel
// stdin: key 30
// stdin: wait 5ms
// stdin: key 158
// stdin: wait 5ms
// log: scan code 1e pressed
// log: scan code 1e released
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <asm/io.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *keys;

static void got_char(void *scancode)
{
	unsigned char code = *(unsigned char *)scancode;

	printk("scan code %x %s\n", code & 0x7f, code & 0x80 ? "released" : "pressed");
}

static irqreturn_t irq_handler(int irq, void *dev_id, struct pt_regs *regs)
{
	static int initialised;
	static unsigned char scancode;
	static struct work_struct task;
	unsigned char status = inb(0x64);

	(void)status;
	scancode = inb(0x60);
	if (initialised == 0) {
		INIT_WORK(&task, got_char, &scancode);
		initialised = 1;
	} else {
		PREPARE_WORK(&task, got_char, &scancode);
	}
	queue_work(keys, &task);
	return IRQ_HANDLED;
}

int init_module(void)
{
	keys = create_workqueue("keys");
	return request_irq(1, irq_handler, SA_SHIRQ, "keyboard_2_6", (void *)irq_handler);
}

void cleanup_module(void)
{
	free_irq(1, (void *)irq_handler);
	destroy_workqueue(keys);
}
