// flush_delayed_work runs one now; cancel takes the timer back; mod_delayed_work moves it.
// over: cpus 2 4
// over: mode stepped parallel
// log: flush before the time: cpu 1, runs 1
// log: cancel: 1, then 0
// log: cancel_sync of a timer: 1
// log: mod of an idle one: 0, of an armed one: 1
// log: after its new time: runs 2, pending 0
// log: cancel after it ran: 0
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>

MODULE_LICENSE("GPL");

static int runs, cpu = -1;

static void tick_fn(struct work_struct *work)
{
	runs++;
	cpu = smp_processor_id();
}
static DECLARE_DELAYED_WORK(tick, tick_fn);

static int __init control_init(void)
{
	int first, second;

	schedule_delayed_work_on(1, &tick, 3600 * HZ);
	flush_delayed_work(&tick);
	pr_info("flush before the time: cpu %d, runs %d\n", cpu, runs);
	schedule_delayed_work(&tick, 3600 * HZ);
	first = cancel_delayed_work(&tick);
	second = cancel_delayed_work(&tick);
	pr_info("cancel: %d, then %d\n", first, second);
	schedule_delayed_work(&tick, 3600 * HZ);
	pr_info("cancel_sync of a timer: %d\n", cancel_delayed_work_sync(&tick));
	first = mod_delayed_work(system_wq, &tick, 3600 * HZ);
	second = mod_delayed_work(system_wq, &tick, 2);
	pr_info("mod of an idle one: %d, of an armed one: %d\n", first, second);
	msleep(40);
	pr_info("after its new time: runs %d, pending %d\n", runs, delayed_work_pending(&tick));
	pr_info("cancel after it ran: %d\n", cancel_delayed_work_sync(&tick));
	return 0;
}

static void __exit control_exit(void)
{
}

module_init(control_init);
module_exit(control_exit);
