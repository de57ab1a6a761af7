/* linux/sched.h: tasks */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SCHED_H
#define WQLAB_LINUX_SCHED_H

struct task_struct *wqlab_current(void) __attribute_const__;
#define current wqlab_current()
#define MAX_SCHEDULE_TIMEOUT LONG_MAX

void schedule(void);
long schedule_timeout(long timeout);
long schedule_timeout_interruptible(long timeout);
long schedule_timeout_uninterruptible(long timeout);
long schedule_timeout_idle(long timeout);
void wqlab_set_current_state(unsigned int state);
#define set_current_state(state) wqlab_set_current_state(state)
#define __set_current_state(state) wqlab_set_current_state(state)
#define get_current_state() READ_ONCE(current->__state)
int wake_up_process(struct task_struct *task);
int cond_resched(void);
bool need_resched(void);
void yield(void);
int wqlab_signal_pending(struct task_struct *task);
#define signal_pending(task) wqlab_signal_pending(task)
#define fatal_signal_pending(task) wqlab_signal_pending(task)
static inline int task_nice(const struct task_struct *task) { return task->static_prio - 120; }
void set_user_nice(struct task_struct *task, long nice);
int set_cpus_allowed_ptr(struct task_struct *task, const struct cpumask *mask);
int task_cpu(const struct task_struct *task);
static inline pid_t task_pid_nr(struct task_struct *task) { return task->pid; }
static inline pid_t task_tgid_nr(struct task_struct *task) { return task->tgid; }
static inline struct task_struct *get_task_struct(struct task_struct *task) { return task; }
static inline void put_task_struct(struct task_struct *task) { }
static inline unsigned int task_is_running(struct task_struct *task) { return READ_ONCE(task->__state) == TASK_RUNNING; }
char *get_task_comm(char *buf, struct task_struct *task);
/* wqlab_next_task: the task with the next higher pid, NULL after the last; the first of all for NULL. */
struct task_struct *wqlab_next_task(struct task_struct *task);
#define for_each_process(p) for (p = wqlab_next_task(NULL); p; p = wqlab_next_task(p))
#define for_each_process_thread(p, t) for_each_process(p) if (((t) = (p)), 1)

#endif
