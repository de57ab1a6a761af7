// schedule_on_each_cpu, work_on_cpu and execute_in_process_context of 2.6.35, and who they say they are.
// run: --kernel 2.6.35 --cpus 3
// over: mode stepped parallel
// sorted: yes
// log: everywhere on events/0, keventd 1
// log: everywhere on events/1, keventd 1
// log: everywhere on events/2, keventd 1
// log: insmod is keventd: 0, keventd is up: 1
// log: work_on_cpu on CPU 2 returned 42
// log: in process context: at once in insmod
// log: and the call says 0
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/sched.h>
#include <linux/smp.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int ran_on;

static void everywhere(struct work_struct *work)
{
	printk(KERN_INFO "everywhere on %s, keventd %d\n", current->comm, current_is_keventd());
}

static void at_once(struct work_struct *work)
{
	printk(KERN_INFO "in process context: at once in %s\n", current->comm);
}

static long answer(void *arg)
{
	ran_on = smp_processor_id();
	return (long)arg + 2;
}

static struct execute_work execute;

static int __init everywhere_init(void)
{
	long ret;

	schedule_on_each_cpu(everywhere);
	printk(KERN_INFO "insmod is keventd: %d, keventd is up: %d\n", current_is_keventd(), keventd_up());
	ret = work_on_cpu(2, answer, (void *)40);
	printk(KERN_INFO "work_on_cpu on CPU %d returned %ld\n", ran_on, ret);
	printk(KERN_INFO "and the call says %d\n", execute_in_process_context(at_once, &execute));
	return 0;
}

static void __exit everywhere_exit(void)
{
}

module_init(everywhere_init);
module_exit(everywhere_exit);
