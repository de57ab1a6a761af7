// A kfifo between an interrupt that fills it and a work that empties it; and one of numbers.
// over: mode stepped parallel
// stdin: irq 20
// stdin: wait 5ms
// stdin: irq 20
// stdin: wait 5ms
// run: --script -
// log: 3 numbers, first 10, 13 spaces left
// log: work: 4 bytes: tick
// log: work: 4 bytes: tick
#include <linux/module.h>
#include <linux/interrupt.h>
#include <linux/kfifo.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Queues of bytes and numbers");

static struct kfifo bytes;
static DEFINE_KFIFO(numbers, int, 16);

static void work_fn(struct work_struct *work)
{
	char text[5] = "";

	while (kfifo_len(&bytes)) {
		unsigned int n = kfifo_out(&bytes, text, 4);

		pr_info("work: %u bytes: %s\n", n, text);
	}
}
static DECLARE_WORK(work, work_fn);

static irqreturn_t fill(int irq, void *dev)
{
	kfifo_in(&bytes, "tick", 4);
	schedule_work(&work);
	return IRQ_HANDLED;
}

static int __init kfifo_stream_init(void)
{
	int i, first = 0;
	int err = kfifo_alloc(&bytes, 64, GFP_KERNEL);

	if (err)
		return err;
	for (i = 1; i < 4; i++)
		kfifo_put(&numbers, 10 * i);
	if (!kfifo_peek(&numbers, &first))
		return -EINVAL;
	pr_info("%u numbers, first %d, %u spaces left\n", kfifo_len(&numbers), first, kfifo_avail(&numbers));
	return request_irq(20, fill, 0, "stream", NULL);
}
static void __exit kfifo_stream_exit(void)
{
	free_irq(20, NULL);
	cancel_work_sync(&work);
	kfifo_free(&bytes);
}

module_init(kfifo_stream_init);
module_exit(kfifo_stream_exit);
