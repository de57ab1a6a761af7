/* linux/kconfig.h: how the kernel is configured, as Debian's is */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KCONFIG_H
#define WQLAB_LINUX_KCONFIG_H

#define CONFIG_64BIT 1
#define CONFIG_BLOCK 1
#define CONFIG_BUG 1
#define CONFIG_DEBUG_FS 1
#define CONFIG_DEBUG_LIST 1
#define CONFIG_DETECT_HUNG_TASK 1
#define CONFIG_FREEZER 1
#define CONFIG_FTRACE 1
#define CONFIG_GPIOLIB 1
#define CONFIG_HIGH_RES_TIMERS 1
#define CONFIG_HOTPLUG_CPU 1
#define CONFIG_HZ 250
#define CONFIG_HZ_250 1
#define CONFIG_INET 1
#define CONFIG_INPUT 1
#define CONFIG_IRQ_WORK 1
#define CONFIG_KALLSYMS 1
#define CONFIG_KEYBOARD_ATKBD 1
#define CONFIG_MMU 1
#define CONFIG_MODULES 1
#define CONFIG_MODULE_UNLOAD 1
#define CONFIG_NET 1
#define CONFIG_NR_CPUS 8192
#define CONFIG_NUMA 1
#define CONFIG_PCI 1
#define CONFIG_PM 1
#define CONFIG_PM_SLEEP 1
#define CONFIG_PREEMPT_COUNT 1
#define CONFIG_PREEMPT_VOLUNTARY 1
#define CONFIG_PRINTK 1
#define CONFIG_PROC_FS 1
#define CONFIG_SLUB 1
#define CONFIG_SMP 1
#define CONFIG_SUSPEND 1
#define CONFIG_SYSFS 1
#define CONFIG_TRACEPOINTS 1
#define CONFIG_TREE_RCU 1
#define CONFIG_TTY 1
#define CONFIG_VT 1
#define CONFIG_X86 1
#define CONFIG_X86_64 1

/* IS_BUILTIN: 1 for an option that is defined as 1. Nothing of the list is a module. */
#define WQLAB_YES_1 0, 1
#define WQLAB_SECOND(a, b, ...) b
#define WQLAB_PICK(...) WQLAB_SECOND(__VA_ARGS__, 0, 0)
#define WQLAB_IS_ONE(value) WQLAB_PICK(WQLAB_YES_##value)
#define IS_BUILTIN(option) WQLAB_IS_ONE(option)
#define IS_MODULE(option) WQLAB_IS_ONE(option##_MODULE)
#define IS_ENABLED(option) (IS_BUILTIN(option) || IS_MODULE(option))
#define IS_REACHABLE(option) IS_ENABLED(option)

#endif
