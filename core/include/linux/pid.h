/* linux/pid.h: processes by number */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PID_H
#define WQLAB_LINUX_PID_H

struct pid;
enum pid_type { PIDTYPE_PID, PIDTYPE_TGID, PIDTYPE_PGID, PIDTYPE_SID };
struct pid *find_get_pid(pid_t nr);
struct pid *find_vpid(int nr);
void put_pid(struct pid *pid);
struct task_struct *pid_task(struct pid *pid, enum pid_type type);
struct task_struct *get_pid_task(struct pid *pid, enum pid_type type);
struct task_struct *wqlab_find_task(pid_t nr);
#if WQLAB_BEFORE(2, 6, 31)
#define find_task_by_pid(nr) wqlab_find_task(nr)
#endif
static inline pid_t pid_nr(struct pid *pid) { return pid ? ((struct task_struct *)pid)->pid : 0; }
#define pid_vnr(pid) pid_nr(pid)
static inline struct pid *get_pid(struct pid *pid) { return pid; }
#define get_task_pid(task, type) task_pid(task)
/* There is one namespace of pids. */
struct pid_namespace;
#define task_active_pid_ns(task) ((struct pid_namespace *)NULL)
#define find_pid_ns(nr, ns) ((void)(ns), find_vpid(nr))
#define find_task_by_pid_ns(nr, ns) ((void)(ns), wqlab_find_task(nr))

#endif
