// A meter on a slow bus. Three functions are empty: they are yours to write.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

static int events, known;	/* what has happened, and how much of it the driver has read */
static void device_off(void);	/* when it returns, no event comes any more */

/* Reads the meter. The bus takes a while, so the caller must be allowed to sleep. */
static void __maybe_unused read_meter(void)
{
	int seen = events;

	msleep(2);
	known = seen;
}

static void meter_setup(void)
{
}

/* Something has happened. Called in a softirq: see that read_meter is called after this. */
static void meter_event(void)
{
}

/* The module wants to leave: when this returns, every event is read, and nothing of yours is left. */
static void meter_stop(void)
{
}

/* The device: an event every jiffy, until it is switched off. */
static void device_fn(struct timer_list *t)
{
	events++;
	meter_event();
	mod_timer(t, jiffies + 1);
}
static DEFINE_TIMER(device, device_fn);

static void device_off(void)
{
	del_timer_sync(&device);
}

static int __init meter_init(void)
{
	meter_setup();
	mod_timer(&device, jiffies + 1);
	return 0;
}

static void __exit meter_exit(void)
{
	meter_stop();
	device_off();
	pr_info("%d events, %d known\n", events, known);
	WARN_ON(known != events);
}

module_init(meter_init);
module_exit(meter_exit);
MODULE_LICENSE("GPL");
