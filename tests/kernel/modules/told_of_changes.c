// Who is told: of a module that came, and of the machine that goes to sleep and wakes up; and who refuses the sleep.
// run: --script -
// stdin: suspend
// stdin: resume
// stdin: echo 1 > /sys/module/told_of_changes/parameters/refuse
// stdin: suspend
// over: mode stepped parallel
// has: module told_of_changes is in state 0
// has: suspend entry
// has: second told of 3
// has: first told of 3
// has: second told of 4
// has: first told of 4
// has: suspend exit
// has: suspend entry
// has: second told of 3
// has: first told of 3
// has: second told of 4
// has: suspend exit
#include <linux/module.h>
#include <linux/notifier.h>
#include <linux/suspend.h>

MODULE_LICENSE("GPL");

static int refuse;
module_param(refuse, int, 0644);

static int on_module(struct notifier_block *nb, unsigned long state, void *data)
{
	pr_info("module %s is in state %lu\n", ((struct module *)data)->name, state);
	return NOTIFY_OK;
}
static int on_first(struct notifier_block *nb, unsigned long event, void *data)
{
	pr_info("first told of %lu\n", event);
	return refuse && event == PM_SUSPEND_PREPARE ? NOTIFY_BAD : NOTIFY_OK;
}
static int on_second(struct notifier_block *nb, unsigned long event, void *data)
{
	pr_info("second told of %lu\n", event);
	return NOTIFY_OK;
}
static struct notifier_block module_nb = { .notifier_call = on_module };
static struct notifier_block first_nb = { .notifier_call = on_first };
static struct notifier_block second_nb = { .notifier_call = on_second, .priority = 10 };

static int __init told_init(void)
{
	return register_module_notifier(&module_nb) ? : register_pm_notifier(&first_nb) ? :
	       register_pm_notifier(&second_nb);
}

static void __exit told_exit(void)
{
	unregister_pm_notifier(&second_nb);
	unregister_pm_notifier(&first_nb);
	unregister_module_notifier(&module_nb);
}

module_init(told_init);
module_exit(told_exit);
