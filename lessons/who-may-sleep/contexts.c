// The same question asked in three places.
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

static struct work_struct late;

static void ask(const char *where)
{
	pr_info("%s: in %s context\n", where, in_interrupt() ? "interrupt" : "process");
}

static void late_fn(struct work_struct *work)
{
	ask("work");
}
static void soft_fn(struct tasklet_struct *t)
{
	ask("tasklet");
	queue_work(system_wq, &late);
}
static DECLARE_TASKLET(soft, soft_fn);

static void alarm_fn(struct timer_list *t)
{
	ask("timer");
	tasklet_schedule(&soft);
}
static DEFINE_TIMER(alarm, alarm_fn);

static int __init contexts_init(void)
{
	INIT_WORK(&late, late_fn);
	mod_timer(&alarm, jiffies + 2);
	return 0;
}

static void __exit contexts_exit(void)
{
	del_timer_sync(&alarm);
	tasklet_kill(&soft);
	cancel_work_sync(&late);
}

module_init(contexts_init);
module_exit(contexts_exit);
MODULE_LICENSE("GPL");
