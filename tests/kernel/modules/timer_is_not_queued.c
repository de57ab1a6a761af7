// A delayed work whose timer runs is pending and in no list: neither flush_workqueue(), drain_workqueue() nor flush_work()
// waits for it, queueing it another way is refused, and cancel_work_sync() on its inner work waits until the timer has
// queued it. Its timer expired, it is a work as any other.
// over: cpus 2 4
// over: mode stepped parallel
// over: seed 5 6
// log: armed: queue 0 0, pending 1 1, busy 1, timer 1
// log: after flush and drain: 0, flush of the inner work 0, then 0
// log: cancel: 1, again 0, pending 0
// log: cancel of the inner work: 1, waited for the timer 1, timer 0, runs 0
// log: idle: cancel 0, sync 0, flush 0
// log: expired: at its time 1, cpu 1, pending inside 0, timer 0
// log: delay 0: queued 1, timer 0, cpu 1
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
#include <linux/jiffies.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static int runs, cpu, seen_pending, seen_timer;
static unsigned long when;
static void late_fn(struct work_struct *work);
static DECLARE_DELAYED_WORK(late, late_fn);

static void late_fn(struct work_struct *work)
{
	runs++;
	cpu = smp_processor_id();
	when = jiffies;
	seen_pending = work_pending(work);
	seen_timer = timer_pending(&late.timer);
}

static int __init timer_init(void)
{
	unsigned long asked;
	int first, second, flushed;

	wq = alloc_workqueue("late", 0, 0);
	queue_delayed_work(wq, &late, 100 * HZ);
	first = queue_delayed_work(wq, &late, 1);
	second = queue_work(wq, &late.work);
	pr_info("armed: queue %d %d, pending %d %d, busy %u, timer %d\n", first, second, delayed_work_pending(&late),
		work_pending(&late.work), work_busy(&late.work), timer_pending(&late.timer));
	flush_workqueue(wq);
	drain_workqueue(wq);
	first = runs;
	flushed = flush_work(&late.work);
	pr_info("after flush and drain: %d, flush of the inner work %d, then %d\n", first, flushed, runs);
	first = cancel_delayed_work(&late);
	second = cancel_delayed_work(&late);
	pr_info("cancel: %d, again %d, pending %d\n", first, second, delayed_work_pending(&late));

	asked = jiffies;
	queue_delayed_work(wq, &late, HZ / 5);
	first = cancel_work_sync(&late.work);
	pr_info("cancel of the inner work: %d, waited for the timer %d, timer %d, runs %d\n", first,
		time_after_eq(jiffies, asked + HZ / 5), timer_pending(&late.timer), runs);

	first = cancel_delayed_work(&late);
	second = cancel_delayed_work_sync(&late);
	pr_info("idle: cancel %d, sync %d, flush %d\n", first, second, flush_delayed_work(&late));

	asked = jiffies;
	queue_delayed_work_on(1, wq, &late, HZ / 8);
	while (!READ_ONCE(runs))
		msleep(20);
	flush_work(&late.work);
	pr_info("expired: at its time %d, cpu %d, pending inside %d, timer %d\n", time_after_eq(when, asked + HZ / 8), cpu,
		seen_pending, seen_timer);

	first = queue_delayed_work_on(1, wq, &late, 0);
	second = timer_pending(&late.timer);
	flush_work(&late.work);
	pr_info("delay 0: queued %d, timer %d, cpu %d\n", first, second, cpu);
	return 0;
}

static void __exit timer_exit(void)
{
	destroy_workqueue(wq);
}

module_init(timer_init);
module_exit(timer_exit);
