// A CPU goes offline under a work: the work goes on elsewhere, what was queued there runs, and works queued for it
// run on other CPUs until it is back.
// run: --script -
// run: --script - --mode parallel
// over: cpus 2 4
// stdin: irq 7
// stdin: wait 50ms
// stdin: cpu 1 offline
// stdin: cpu 1 offline
// stdin: irq 7
// stdin: wait 100ms
// stdin: irq 7
// stdin: wait 100ms
// stdin: cpu 1 online
// stdin: irq 7
// stdin: cpu 9 offline
// stdin: cpu 0 offline
// stdin: cpu 1 away
// stdin: cpu one offline
// has: sleeper begins on 1
// has: smpboot: CPU 1 is now offline
// has: runner on another CPU
// has: sleeper ends on another CPU
// has: smpboot: Booting Node 0 Processor 1 APIC 0x1
// has: runner on 1
// error: 'cpu 9 offline': this machine has CPUs 0 to
// error: 'cpu 0 offline': CPU 0 cannot go offline
// error: 'cpu 1 away': it is cpu N offline|online
// error: 'cpu one offline': this machine has CPUs 0 to
// trace: wq_lever: text=cpu 1 offline
// trace: wq_pool_flags: pool=2 flags=0x4
// trace: wq_cpu: cpu=1 online=0
// trace: wq_cpu: cpu=1 online=1
// trace: wq_pool_flags: pool=2 flags=0x0
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/completion.h>

MODULE_LICENSE("GPL");

static int presses;
static DECLARE_COMPLETION(third_press);

static void say(const char *who, const char *what)
{
	int cpu = raw_smp_processor_id();

	if (cpu == 1)
		pr_info("%s%s on 1\n", who, what);
	else
		pr_info("%s%s on another CPU\n", who, what);
}

static void sleep_long(struct work_struct *work)
{
	say("sleeper", " begins");
	wait_for_completion(&third_press);   /* however long the CPU took to go */
	say("sleeper", " ends");
}
static DECLARE_WORK(sleeper, sleep_long);

static void run(struct work_struct *work)
{
	say("runner", "");
}
static DECLARE_WORK(runner, run);

static irqreturn_t press(int irq, void *dev)
{
	if (++presses == 3)
		complete(&third_press);
	else
		schedule_work_on(1, presses == 1 ? &sleeper : &runner);
	return IRQ_HANDLED;
}

static int __init cpu_offline_init(void)
{
	return request_irq(7, press, IRQF_SHARED, "cpu_offline", &presses);
}

static void __exit cpu_offline_exit(void)
{
	free_irq(7, &presses);
	flush_work(&sleeper);
	flush_work(&runner);
}

module_init(cpu_offline_init);
module_exit(cpu_offline_exit);
