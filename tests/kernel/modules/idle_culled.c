// Eight works that wait for each other need nine workers; when all are idle for 300 s, all but two are told to go.
// run: --script -
// run: --script - --mode parallel
// over: cpus 1 2
// stdin: wait 299s
// stdin: irq 7
// stdin: wait 301s
// stdin: irq 7
// log: 9 workers
// log: 9 workers
// log: 2 workers
// trace: wq_lever: text=wait 301s
// trace: wq_worker_gone: pid=
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/sched/signal.h>
#include <linux/wait.h>

MODULE_LICENSE("GPL");

#define COUNT 8

static struct work_struct works[COUNT];
static atomic_t begun = ATOMIC_INIT(0);
static DECLARE_WAIT_QUEUE_HEAD(all_begun);

static void meet(struct work_struct *work)
{
	if (atomic_inc_return(&begun) == COUNT)
		wake_up_all(&all_begun);
	wait_event(all_begun, atomic_read(&begun) == COUNT);
}

static void count_workers(void)
{
	struct task_struct *task;
	int count = 0;

	for_each_process(task)
		if (strncmp(task->comm, "kworker/0:", 10) == 0 && !strchr(task->comm, 'H'))
			count++;
	pr_info("%d workers\n", count);
}

static irqreturn_t press(int irq, void *dev)
{
	count_workers();
	return IRQ_HANDLED;
}

static int __init idle_culled_init(void)
{
	int i;

	for (i = 0; i < COUNT; i++) {
		INIT_WORK(&works[i], meet);
		schedule_work_on(0, &works[i]);
	}
	for (i = 0; i < COUNT; i++)
		flush_work(&works[i]);
	count_workers();
	return request_irq(7, press, IRQF_SHARED, "idle_culled", works);
}

static void __exit idle_culled_exit(void)
{
	free_irq(7, works);
}

module_init(idle_culled_init);
module_exit(idle_culled_exit);
