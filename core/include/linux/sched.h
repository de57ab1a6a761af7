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
#define get_current() current
#if WQLAB_BEFORE(5, 14, 0)
#define wqlab_task_state state
#define set_task_state(task, value) do { (task)->state = (value); } while (0)
#else
#define wqlab_task_state __state
#endif
#define get_current_state() READ_ONCE(current->wqlab_task_state)
int wake_up_process(struct task_struct *task);
int cond_resched(void);
bool need_resched(void);
void yield(void);
int wqlab_signal_pending(struct task_struct *task);
#define signal_pending(task) wqlab_signal_pending(task)
int wqlab_fatal_signal_pending(struct task_struct *task);
#define fatal_signal_pending(task) wqlab_fatal_signal_pending(task)
static inline int task_nice(const struct task_struct *task) { return task->static_prio - 120; }
void set_user_nice(struct task_struct *task, long nice);
int set_cpus_allowed_ptr(struct task_struct *task, const struct cpumask *mask);
int task_cpu(const struct task_struct *task);
static inline pid_t task_pid_nr(struct task_struct *task) { return task->pid; }
static inline pid_t task_tgid_nr(struct task_struct *task) { return task->tgid; }
static inline struct task_struct *get_task_struct(struct task_struct *task) { return task; }
static inline void put_task_struct(struct task_struct *task) { }
static inline unsigned int task_is_running(struct task_struct *task)
{
	return READ_ONCE(task->wqlab_task_state) == TASK_RUNNING;
}
char *get_task_comm(char *buf, struct task_struct *task);
/* wqlab_next_task: the task with the next higher pid, NULL after the last; the first of all for NULL. */
struct task_struct *wqlab_next_task(struct task_struct *task);
#define for_each_process(p) for (p = wqlab_next_task(NULL); p; p = wqlab_next_task(p))
#define for_each_process_thread(p, t) for_each_process(p) if (((t) = (p)), 1)

int wake_up_state(struct task_struct *task, unsigned int state);
long io_schedule_timeout(long timeout);
void io_schedule(void);
struct pid *task_pid(struct task_struct *task);
static inline pid_t task_pid_vnr(struct task_struct *task) { return task->pid; }
static inline int task_ppid_nr(const struct task_struct *task)
{
	return task->real_parent ? task->real_parent->pid : 0;
}
extern struct task_struct *wqlab_init_task(void);
#define init_task (*wqlab_init_task())
#define next_task(p) (wqlab_next_task(p) ?: wqlab_init_task())
#define MAX_RT_PRIO 100
#define MAX_USER_RT_PRIO 100
#define MAX_PRIO 140
#define DEFAULT_PRIO 120
#define MAX_NICE 19
#define MIN_NICE -20
#define SCHED_NORMAL 0
#define SCHED_FIFO 1
#define SCHED_RR 2
#define SCHED_BATCH 3
#define SCHED_IDLE 5
struct sched_param { int sched_priority; };
#if WQLAB_BEFORE(5, 9, 0)
int sched_setscheduler(struct task_struct *task, int policy, const struct sched_param *param);
#endif
void sched_set_fifo(struct task_struct *task);
void sched_set_fifo_low(struct task_struct *task);
void sched_set_normal(struct task_struct *task, int nice);
#define rt_task(p) ((p)->prio < MAX_RT_PRIO)
#if WQLAB_BEFORE(3, 8, 0)
pid_t kernel_thread(int (*fn)(void *), void *arg, unsigned long flags);
#define CLONE_VM 0x00000100
#define CLONE_FS 0x00000200
#define CLONE_FILES 0x00000400
#define CLONE_SIGHAND 0x00000800
#define CLONE_KERNEL (CLONE_FS | CLONE_FILES | CLONE_SIGHAND)
__printf(1, 2) void daemonize(const char *name, ...);
#endif
#if WQLAB_BEFORE(2, 6, 39)
void lock_kernel(void);
void unlock_kernel(void);
#endif
#define for_each_thread(p, t) if (((t) = (p)), 1)
#define task_lock(p) do { (void)(p); } while (0)
#define task_unlock(p) do { (void)(p); } while (0)
#if WQLAB_BEFORE(4, 11, 0)
typedef unsigned long long cputime_t;
#define cputime_to_jiffies(time) nsecs_to_jiffies(time)
#endif
#define do_each_thread(g, t) for ((g) = (t) = wqlab_next_task(NULL); (g); (g) = (t) = wqlab_next_task(g)) do
#define while_each_thread(g, t) while (0)
#define TASK_STOPPED 0x0004
#define TASK_TRACED 0x0008
#if WQLAB_SINCE(2, 6, 25) && WQLAB_BEFORE(4, 18, 0)
#define TASK_ALL (TASK_NORMAL | TASK_STOPPED | TASK_TRACED)
#endif
#define EXIT_DEAD 0x0010
#define EXIT_ZOMBIE 0x0020
#define thread_group_leader(p) ((p)->group_leader == (p))
#define same_thread_group(a, b) ((a)->group_leader == (b)->group_leader)
#define is_global_init(p) ((p)->pid == 1)
#define pid_alive(p) (!(READ_ONCE((p)->wqlab_task_state) & TASK_DEAD))
#define task_tgid_vnr(p) task_tgid_nr(p)
static inline char task_state_to_char(struct task_struct *task)
{
	const unsigned int state = READ_ONCE(task->wqlab_task_state);

	return state == TASK_IDLE ? 'I' : "RSDTtXZP"[fls(state & 0x7f)];
}
/* Not exported by any of our kernels: a module that names it does not load. */
extern rwlock_t tasklist_lock;
extern unsigned long avenrun[3];
#define FSHIFT 11
void cpu_init(void);                    /* of asm/processor.h, which everybody includes */
#if WQLAB_SINCE(2, 6, 35)
struct pt_regs;
void start_thread(struct pt_regs *regs, unsigned long ip, unsigned long sp);
#endif
#define FIXED_1 (1 << FSHIFT)
#define LOAD_INT(x) ((x) >> FSHIFT)
#define LOAD_FRAC(x) LOAD_INT(((x) & (FIXED_1 - 1)) * 100)

#endif
