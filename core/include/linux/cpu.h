/* linux/cpu.h: CPUs that come and go: the lines "cpu N offline" and "cpu N online" */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_CPU_H
#define WQLAB_LINUX_CPU_H
#if WQLAB_SINCE(4, 6, 0)
#include <linux/cpuhotplug.h>
#endif

#if WQLAB_BEFORE(4, 10, 0)
#define CPU_ONLINE 0x0002
#define CPU_UP_PREPARE 0x0003
#define CPU_UP_CANCELED 0x0004
#define CPU_DOWN_PREPARE 0x0005
#define CPU_DOWN_FAILED 0x0006
#define CPU_DEAD 0x0007
#define CPU_DYING 0x0008
#define CPU_TASKS_FROZEN 0x0010
#define CPU_ONLINE_FROZEN (CPU_ONLINE | CPU_TASKS_FROZEN)
#define CPU_DEAD_FROZEN (CPU_DEAD | CPU_TASKS_FROZEN)
int register_cpu_notifier(struct notifier_block *nb);
void unregister_cpu_notifier(struct notifier_block *nb);
#define register_hotcpu_notifier(nb) register_cpu_notifier(nb)
#define unregister_hotcpu_notifier(nb) unregister_cpu_notifier(nb)
#endif

#endif
