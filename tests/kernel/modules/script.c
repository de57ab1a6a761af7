// Control lines: time passes, an interrupt comes, a parameter changes, a file that may not be written is refused.
// run: --script -
// over: cpus 1 4
// stdin: # a comment
// stdin: irq 7
// stdin: irq 7 cpu 0
// stdin: echo 5 > /sys/module/script/parameters/step
// stdin: wait 1s
// stdin: irq 7
// stdin: echo 5 > /sys/module/script/parameters/fixed
// stdin: jump
// stdin: rmmod
// stdin: irq 7
// log: irq 1, step 1
// log: irq 2, step 1
// log: irq 3, step 5, a second later
// log: gone after 3
// error: fixed: Permission denied
// error: 'jump' is no control line
#include <linux/module.h>
#include <linux/interrupt.h>
#include <linux/jiffies.h>

MODULE_LICENSE("GPL");

static int step = 1, fixed = 1, count;
static unsigned long last;
module_param(step, int, 0644);
module_param(fixed, int, 0444);

static irqreturn_t top(int irq, void *dev)
{
	pr_info("irq %d, step %d%s\n", ++count, step, last && time_after_eq(jiffies, last + HZ) ? ", a second later" : "");
	last = jiffies;
	return IRQ_HANDLED;
}

static int __init script_init(void)
{
	return request_irq(7, top, IRQF_SHARED, "script", &count);
}

static void __exit script_exit(void)
{
	free_irq(7, &count);
	pr_info("gone after %d\n", count);
}

module_init(script_init);
module_exit(script_exit);
