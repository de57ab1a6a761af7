// Two handlers on one line: each is asked; the line masked, then let go: what came meanwhile comes once.
// over: cpus 1 2
// over: mode stepped parallel
// stdin: irq 19
// stdin: wait 1ms
// stdin: echo 1 > /sys/module/irq_shared/parameters/masked
// stdin: irq 19
// stdin: irq 19
// stdin: wait 1ms
// stdin: echo 0 > /sys/module/irq_shared/parameters/masked
// stdin: wait 1ms
// run: --script -
// log: first asked
// log: second asked
// log: masked
// log: unmasked
// log: first asked
// log: second asked
// sorted: yes
#include <linux/module.h>
#include <linux/interrupt.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A shared line");

static int one, two;
static bool masked;

static int set_masked(const char *val, const struct kernel_param *kp)
{
	bool was = masked;
	int err = param_set_bool(val, kp);

	if (err || masked == was)
		return err;
	if (masked) {
		disable_irq(19);
		pr_info("masked\n");
	} else {
		pr_info("unmasked\n");
		enable_irq(19);
	}
	return 0;
}
static const struct kernel_param_ops masked_ops = { .set = set_masked, .get = param_get_bool };
module_param_cb(masked, &masked_ops, &masked, 0644);

static irqreturn_t first(int irq, void *dev)
{
	pr_info("first asked\n");
	return IRQ_NONE;
}
static irqreturn_t second(int irq, void *dev)
{
	pr_info("second asked\n");
	return IRQ_HANDLED;
}

static int __init irq_shared_init(void)
{
	int err = request_irq(19, first, IRQF_SHARED, "first", &one);

	if (err)
		return err;
	err = request_irq(19, second, IRQF_SHARED, "second", &two);
	if (err)
		free_irq(19, &one);
	return err;
}
static void __exit irq_shared_exit(void)
{
	free_irq(19, &two);
	free_irq(19, &one);
}

module_init(irq_shared_init);
module_exit(irq_shared_exit);
