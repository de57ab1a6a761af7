// Members called jiffies, and jiffies declared once more, as many a module has them: the kernel's own is still read.
// over: mode stepped parallel
// log: taken at once: 1
// log: later: 1
#include <linux/module.h>
#include <linux/jiffies.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

extern unsigned long volatile jiffies;

static struct sample {
	struct delayed_work work;
	unsigned long jiffies;	/* the jiffies of the last look */
} sample;

static void look(struct work_struct *work)
{
	struct sample *s = container_of(to_delayed_work(work), struct sample, work);

	pr_info("later: %d\n", time_after(jiffies, s->jiffies + 4));
	s->jiffies = jiffies;
}

static int __init own_init(void)
{
	struct sample at_once = { .jiffies = jiffies };

	sample.jiffies = jiffies;
	pr_info("taken at once: %d\n", sample.jiffies - at_once.jiffies <= HZ);
	INIT_DELAYED_WORK(&sample.work, look);
	schedule_delayed_work(&sample.work, 5);
	return 0;
}

static void __exit own_exit(void)
{
	cancel_delayed_work_sync(&sample.work);
}

module_init(own_init);
module_exit(own_exit);
