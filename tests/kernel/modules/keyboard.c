// The keyboard's interrupt: a shared handler reads the scan code, a work does the rest.
// over: cpus 1 4
// over: mode stepped parallel
// stdin: key 30
// stdin: wait 5ms
// stdin: key 0x9e
// stdin: wait 5ms
// stdin: key q
// stdin: wait 5ms
// run: --script -
// log: scan code 0x1e pressed
// log: scan code 0x9e released
// log: scan code 0x10 pressed
// log: scan code 0x90 released
#include <linux/module.h>
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Keys, told by a work");

#define KEYBOARD_IRQ 1
#define KEYBOARD_DATA 0x60

static unsigned char codes[16];
static unsigned int in, out;
static struct workqueue_struct *wq;

static void tell(struct work_struct *work)
{
	while (out != READ_ONCE(in)) {
		unsigned char code = codes[out++ % ARRAY_SIZE(codes)];

		pr_info("scan code 0x%02x %s\n", code, code & 0x80 ? "released" : "pressed");
	}
}
static DECLARE_WORK(work, tell);

static irqreturn_t keyboard_irq(int irq, void *dev)
{
	codes[in % ARRAY_SIZE(codes)] = inb(KEYBOARD_DATA);
	WRITE_ONCE(in, in + 1);
	queue_work(wq, &work);
	return IRQ_HANDLED;
}

static int __init keyboard_init(void)
{
	int err;

	wq = alloc_ordered_workqueue("keys", 0);
	if (!wq)
		return -ENOMEM;
	err = request_irq(KEYBOARD_IRQ, keyboard_irq, IRQF_SHARED, "keyboard", codes);
	if (err)
		destroy_workqueue(wq);
	return err;
}
static void __exit keyboard_exit(void)
{
	free_irq(KEYBOARD_IRQ, codes);
	destroy_workqueue(wq);
}

module_init(keyboard_init);
module_exit(keyboard_exit);
