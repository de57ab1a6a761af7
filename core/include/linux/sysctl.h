/* linux/sysctl.h: values below /proc/sys */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SYSCTL_H
#define WQLAB_LINUX_SYSCTL_H
#include <wqlab/sysctl_abi.h>

#if WQLAB_SINCE(2, 6, 32)
#define WQLAB_SYSCTL_FILE
typedef int proc_handler(struct ctl_table *ctl, int write, void *buffer, size_t *lenp, loff_t *ppos);
#else
#define WQLAB_SYSCTL_FILE struct file *filp,
typedef int proc_handler(struct ctl_table *ctl, int write, struct file *filp, void *buffer, size_t *lenp, loff_t *ppos);
typedef struct ctl_table ctl_table;
#define CTL_UNNUMBERED -2
#define CTL_KERN 1
#define CTL_VM 2
#define CTL_NET 3
#define CTL_DEBUG 6
#define CTL_DEV 7
#endif
#define WQLAB_SYSCTL_HANDLER(name) \
	int name(struct ctl_table *ctl, int write, WQLAB_SYSCTL_FILE void *buffer, size_t *lenp, loff_t *ppos)
WQLAB_SYSCTL_HANDLER(proc_dostring);
WQLAB_SYSCTL_HANDLER(proc_dointvec);
WQLAB_SYSCTL_HANDLER(proc_dointvec_minmax);
WQLAB_SYSCTL_HANDLER(proc_dointvec_jiffies);
WQLAB_SYSCTL_HANDLER(proc_doulongvec_minmax);
#if WQLAB_SINCE(4, 4, 0)
WQLAB_SYSCTL_HANDLER(proc_douintvec);
#endif
#if WQLAB_SINCE(5, 16, 0)
WQLAB_SYSCTL_HANDLER(proc_dobool);
#endif

struct ctl_table_header *wqlab_register_sysctl(const char *path, struct ctl_table *table);
#if WQLAB_SINCE(2, 6, 22)
#define register_sysctl_table(table) wqlab_register_sysctl("", table)
#else
#define register_sysctl_table(table, insert_at_head) wqlab_register_sysctl("", table)
#endif
#if WQLAB_SINCE(3, 4, 0)
#define register_sysctl(path, table) wqlab_register_sysctl(path, table)
#endif
void unregister_sysctl_table(struct ctl_table_header *header);
#if WQLAB_SINCE(5, 3, 0)
static const int wqlab_sysctl_values[] __maybe_unused = { 0, 1, INT_MAX };
#define SYSCTL_ZERO ((void *)&wqlab_sysctl_values[0])
#define SYSCTL_ONE ((void *)&wqlab_sysctl_values[1])
#define SYSCTL_INT_MAX ((void *)&wqlab_sysctl_values[2])
#endif

#endif
