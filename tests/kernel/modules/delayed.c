// Delayed works run on the CPU that was asked for, not before their time, in the order of their times; delay 0 at once.
// over: cpus 1 2 4
// over: mode stepped parallel
// over: seed 1 2
// log: queue: 1 1 1 1, again 0
// log: w3 at its time, early 0
// log: w1 at its time, early 0
// log: w2 at its time, early 0
// log: w0 at its time, early 0
// log: cpu right: 4
// log: nothing pending: 0
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
#include <linux/jiffies.h>

MODULE_LICENSE("GPL");

struct job {
	struct delayed_work work;
	unsigned long due;
	int cpu;
};
static struct job jobs[4];
static atomic_t right = ATOMIC_INIT(0);

static void job_fn(struct work_struct *work)
{
	struct job *j = container_of(to_delayed_work(work), struct job, work);

	pr_info("w%ld at its time, early %d\n", j - jobs, time_before(jiffies, j->due));
	if (smp_processor_id() == j->cpu)
		atomic_inc(&right);
}

static int __init delayed_init(void)
{
	static const unsigned int delay_ms[4] = { 60, 20, 40, 0 };
	int i, queued[4];

	for (i = 0; i < 4; i++) {
		unsigned long delay = msecs_to_jiffies(delay_ms[i]);

		INIT_DELAYED_WORK(&jobs[i].work, job_fn);
		jobs[i].due = jiffies + delay;
		jobs[i].cpu = i % num_online_cpus();
	}
	for (i = 0; i < 4; i++)
		queued[i] = queue_delayed_work_on(jobs[i].cpu, system_wq, &jobs[i].work, i == 3 ? 2 : msecs_to_jiffies(delay_ms[i]));
	pr_info("queue: %d %d %d %d, again %d\n", queued[0], queued[1], queued[2], queued[3],
		schedule_delayed_work(&jobs[0].work, 1));
	msleep(120);
	pr_info("cpu right: %d\n", atomic_read(&right));
	pr_info("nothing pending: %d\n", delayed_work_pending(&jobs[0].work));
	return 0;
}

static void __exit delayed_exit(void)
{
}

module_init(delayed_init);
module_exit(delayed_exit);
