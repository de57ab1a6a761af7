// An ioctl that waits for a completion which another command gives; with a timeout it gives up.
// over: mode stepped parallel
// stdin: ioctl /dev/gate 1
// stdin: wait 10ms
// stdin: ioctl /dev/gate 2
// stdin: wait 10ms
// stdin: ioctl /dev/gate 3
// run: --script -
// log: opened
// log: passed
// log: gave up
// sorted: yes
// error: ioctl: /dev/gate: Connection timed out
#include <linux/module.h>
#include <linux/completion.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A gate");

static DECLARE_COMPLETION(gate);

static long gate_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	switch (cmd) {
	case 1:
		if (wait_for_completion_interruptible(&gate))
			return -ERESTARTSYS;
		pr_info("passed\n");
		return 0;
	case 2:
		pr_info("opened\n");
		complete(&gate);
		return 0;
	case 3:
		if (wait_for_completion_timeout(&gate, HZ / 10))
			return 0;
		pr_info("gave up\n");
		return -ETIMEDOUT;
	}
	return -ENOTTY;
}
static const struct file_operations gate_fops = { .owner = THIS_MODULE, .unlocked_ioctl = gate_ioctl };
static struct miscdevice gate_device = { .minor = MISC_DYNAMIC_MINOR, .name = "gate", .fops = &gate_fops };
module_misc_device(gate_device);
