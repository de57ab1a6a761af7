// A module is told of CPUs that come and go, on the CPU itself: after its workers are back, before they leave. One that
// says no keeps its CPU. Numbers are given out.
// over: mode stepped parallel
// stdin: cpu 2 offline
// stdin: cpu 2 online
// stdin: cpu 1 offline
// run: --cpus 3 --script -
// log: startup of 0 on 0 in cpuhp/0
// log: startup of 1 on 1 in cpuhp/1
// log: startup of 2 on 2 in cpuhp/2
// log: another number: 1
// log: teardown of 2 on 2 in cpuhp/2
// log: smpboot: CPU 2 is now offline
// log: smpboot: Booting Node 0 Processor 2 APIC 0x2
// log: startup of 2 on 2 in cpuhp/2
// log: work on 2
// log: CPU 1 is kept
// log: teardown of 0 on 0 in cpuhp/0
// log: CPU 1 is kept
// log: teardown of 2 on 2 in cpuhp/2
// error: bash: echo: write error: Device or resource busy
// error: note: nobody reboots this machine
#include <linux/module.h>
#include <linux/cpu.h>
#include <linux/cpuhotplug.h>
#include <linux/reboot.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int state, silent;
static bool loaded;

static long on_it(void *unused)
{
	pr_info("work on %d\n", raw_smp_processor_id());
	return 0;
}
static int cpu_comes(unsigned int cpu)
{
	pr_info("startup of %u on %d in %s\n", cpu, raw_smp_processor_id(), current->comm);
	if (loaded)
		work_on_cpu(cpu, on_it, NULL);
	return 0;
}
static int cpu_goes(unsigned int cpu)
{
	if (cpu == 1) {
		pr_info("CPU 1 is kept\n");
		return -EBUSY;
	}
	pr_info("teardown of %u on %d in %s\n", cpu, raw_smp_processor_id(), current->comm);
	return 0;
}
static int reboots(struct notifier_block *nb, unsigned long action, void *data) { return NOTIFY_DONE; }
static struct notifier_block reboot_block = { .notifier_call = reboots };

static int __init cpu_states_init(void)
{
	state = cpuhp_setup_state(CPUHP_AP_ONLINE_DYN, "course:online", cpu_comes, cpu_goes);
	if (state < 0)
		return state;
	silent = cpuhp_setup_state_nocalls(CPUHP_AP_ONLINE_DYN, "course:silent", NULL, NULL);
	pr_info("another number: %d\n", silent > 0 && silent != state);
	loaded = true;
	return register_reboot_notifier(&reboot_block);
}
static void __exit cpu_states_exit(void)
{
	unregister_reboot_notifier(&reboot_block);
	cpuhp_remove_state_nocalls(silent);
	cpuhp_remove_state(state);
}
module_init(cpu_states_init);
module_exit(cpu_states_exit);
