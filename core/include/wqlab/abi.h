/* abi.h: the layouts that the engine and a module share. C and C++: a module sees those of its kernel, the engine
 * all. Names and members are the kernel's; sizes are ours, because nothing outside this process ever sees them.
 * All-zero memory is a valid unlocked lock. */
#ifndef WQLAB_ABI_H
#define WQLAB_ABI_H

#include "era.h"

#ifdef __cplusplus
extern "C" {
#endif

struct list_head { struct list_head *next, *prev; };
struct hlist_node { struct hlist_node *next, **pprev; };
struct hlist_head { struct hlist_node *first; };

typedef struct { int counter; } atomic_t;
typedef struct { long counter; } atomic64_t;
typedef atomic64_t atomic_long_t;

/* owner and owner_cpu (CPU + 1, 0 when free) serve the recursion report; locked is
 * the lock, and waiters counts threads of the parallel machine that sleep for it. */
typedef struct spinlock {
	void *owner;
	int owner_cpu;
	unsigned int locked;
	unsigned int waiters;
} spinlock_t;

struct rcu_head { struct rcu_head *next; void (*func)(struct rcu_head *head); };

/* --- timers; flags holds CPU, deferrable, pinned, irqsafe, wheel index */
struct timer_list {
	struct hlist_node entry;
	unsigned long expires;                  /* jiffies */
#if defined(__cplusplus) || WQLAB_SINCE(4, 15, 0)
	void (*function)(struct timer_list *);
	unsigned int flags;
	unsigned long wqlab_data;               /* before 4.15: what the function is called with */
#else
	void (*function)(unsigned long data);
	unsigned int wqlab_flags;
	unsigned long data;
#endif
};
#define TIMER_CPUMASK    0x0003FFFF
#define TIMER_MIGRATING  0x00040000
#define TIMER_BASEMASK   (TIMER_CPUMASK | TIMER_MIGRATING)
#define TIMER_DEFERRABLE 0x00080000
#define TIMER_PINNED     0x00100000
#define TIMER_IRQSAFE    0x00200000
#define TIMER_INIT_FLAGS (TIMER_DEFERRABLE | TIMER_PINNED | TIMER_IRQSAFE)
#define TIMER_ARRAYSHIFT 22
#define TIMER_ARRAYMASK  0xFFC00000

enum hrtimer_restart { HRTIMER_NORESTART, HRTIMER_RESTART };
struct hrtimer {
	struct list_head node;                  /* in expiry order; next == 0: not queued */
	long long expires;                      /* ns of the machine's clock */
	enum hrtimer_restart (*function)(struct hrtimer *);
	int cpu;
	int clockid;
};

/* --- works */
#if defined(__cplusplus) || WQLAB_SINCE(2, 6, 36)
struct work_struct;
struct workqueue_struct;
typedef void (*work_func_t)(struct work_struct *work);
struct work_struct {
	atomic_long_t data;
	struct list_head entry;
	work_func_t func;
};
struct delayed_work {
	struct work_struct work;
	struct timer_list timer;
	struct workqueue_struct *wq;
	int cpu;
};
struct rcu_work {
	struct work_struct work;
	struct rcu_head rcu;
	struct workqueue_struct *wq;
};

/* bits of work_struct.data, as in 6.1 */
enum {
	WORK_STRUCT_PENDING_BIT = 0,
	WORK_STRUCT_INACTIVE_BIT = 1,
	WORK_STRUCT_PWQ_BIT = 2,
	WORK_STRUCT_LINKED_BIT = 3,
	WORK_STRUCT_COLOR_SHIFT = 4,
	WORK_STRUCT_COLOR_BITS = 4,
	WORK_STRUCT_FLAG_BITS = WORK_STRUCT_COLOR_SHIFT + WORK_STRUCT_COLOR_BITS,
	WORK_OFFQ_FLAG_BASE = WORK_STRUCT_COLOR_SHIFT,
	WORK_OFFQ_CANCELING_BIT = WORK_OFFQ_FLAG_BASE,
	WORK_OFFQ_FLAG_BITS = 1,
	WORK_OFFQ_POOL_SHIFT = WORK_OFFQ_FLAG_BASE + WORK_OFFQ_FLAG_BITS,
	WORK_OFFQ_LEFT = 64 - WORK_OFFQ_POOL_SHIFT,
	WORK_OFFQ_POOL_BITS = WORK_OFFQ_LEFT <= 31 ? WORK_OFFQ_LEFT : 31,
	WORK_CPU_UNBOUND = 8192,                /* NR_CPUS of the recorded kernel */
	WORK_BUSY_PENDING = 1 << 0,
	WORK_BUSY_RUNNING = 1 << 1,
	WORKER_DESC_LEN = 24,
};
#define WORK_STRUCT_PENDING  (1ul << WORK_STRUCT_PENDING_BIT)
#define WORK_STRUCT_INACTIVE (1ul << WORK_STRUCT_INACTIVE_BIT)
#define WORK_STRUCT_PWQ      (1ul << WORK_STRUCT_PWQ_BIT)
#define WORK_STRUCT_LINKED   (1ul << WORK_STRUCT_LINKED_BIT)
#define WORK_STRUCT_FLAG_MASK ((1ul << WORK_STRUCT_FLAG_BITS) - 1)
#define WORK_STRUCT_WQ_DATA_MASK (~WORK_STRUCT_FLAG_MASK)
#define WORK_OFFQ_POOL_NONE  ((1ul << WORK_OFFQ_POOL_BITS) - 1)
#define WORK_STRUCT_NO_POOL  (WORK_OFFQ_POOL_NONE << WORK_OFFQ_POOL_SHIFT)
#define WORK_OFFQ_CANCELING  (1ul << WORK_OFFQ_CANCELING_BIT)

enum {
	WQ_UNBOUND = 1 << 1,
	WQ_FREEZABLE = 1 << 2,
	WQ_MEM_RECLAIM = 1 << 3,
	WQ_HIGHPRI = 1 << 4,
	WQ_CPU_INTENSIVE = 1 << 5,
	WQ_SYSFS = 1 << 6,
	WQ_POWER_EFFICIENT = 1 << 7,
	__WQ_DRAINING = 1 << 16,
	__WQ_ORDERED = 1 << 17,
	__WQ_LEGACY = 1 << 18,
	__WQ_ORDERED_EXPLICIT = 1 << 19,
	WQ_MAX_ACTIVE = 512,
	WQ_UNBOUND_MAX_ACTIVE = WQ_MAX_ACTIVE,
	WQ_DFL_ACTIVE = WQ_MAX_ACTIVE / 2,
};
#endif
#if defined(__cplusplus) || WQLAB_BEFORE(2, 6, 36)
#include "original_abi.h"
#endif

/* --- waiting */
struct wait_queue_head { spinlock_t lock; struct list_head head; };
typedef struct wait_queue_head wait_queue_head_t;
struct wait_queue_entry;
typedef int (*wait_queue_func_t)(struct wait_queue_entry *wq_entry, unsigned mode, int flags, void *key);
struct wait_queue_entry {
	unsigned int flags;
	void *private_;                         /* the task; "private" to modules, see linux/wait.h */
	wait_queue_func_t func;
	struct list_head entry;
};
typedef struct wait_queue_entry wait_queue_entry_t;
#define WQ_FLAG_EXCLUSIVE 0x01
struct completion { unsigned int done; struct wait_queue_head wait; };
struct mutex { atomic_long_t owner; spinlock_t wait_lock; struct list_head wait_list; };
struct semaphore { spinlock_t lock; unsigned int count; struct list_head wait_list; };
struct rw_semaphore { spinlock_t wait_lock; long count; void *owner; struct list_head wait_list; };
typedef struct { spinlock_t lock; int readers; } rwlock_t;   /* readers: -1 while written */

/* --- works of a kernel thread of one's own; L: guarded by the worker's lock */
struct kthread_worker;
struct kthread_work;
typedef void (*kthread_work_func_t)(struct kthread_work *work);
struct kthread_work {
	struct list_head node;                  /* L: in work_list or delayed_work_list; empty when not queued */
	kthread_work_func_t func;
	struct kthread_worker *worker;          /* L: the last that had it */
	int canceling;                          /* L: how many cancel it and keep it from being queued */
};
struct kthread_delayed_work { struct kthread_work work; struct timer_list timer; };
struct kthread_worker {
	unsigned int flags;
	spinlock_t lock;
	struct list_head work_list, delayed_work_list;  /* L */
	struct task_struct *task;               /* L: who serves it; null when nobody does */
	struct kthread_work *current_work;      /* L */
};

/* --- softirq */
struct tasklet_struct {
	struct tasklet_struct *next;
	unsigned long state;
	atomic_t count;
	unsigned char use_callback;
	union {
		void (*func)(unsigned long data);
		void (*callback)(struct tasklet_struct *t);
	};
	unsigned long data;
};

struct wqlab_sigset { unsigned long sig[1]; };
struct tty_struct;
struct signal_struct { struct tty_struct *tty; int nr_threads; };   /* tty: null for kernel threads */

/* --- tasks: the members that modules read; the engine's Task derives from it */
#define TASK_COMM_LEN 16
struct task_struct {
#if defined(__cplusplus)
	unsigned int __state;                   /* atomic */
#elif WQLAB_SINCE(5, 14, 0)
	unsigned int __state;
#else
	volatile unsigned int state;
#endif
	unsigned int flags;                     /* PF_* */
	int pid, tgid;
	int static_prio, prio;                  /* 120 + nice */
	int nr_cpus_allowed;
	char comm[TASK_COMM_LEN];
	void *mm;                               /* null for kernel threads */
	struct task_struct *real_parent, *parent;
	int exit_code;
	struct { struct list_head list; struct wqlab_sigset signal; } pending;   /* signals that came; atomic */
	struct wqlab_sigset blocked;            /* none: nobody here blocks a signal */
	struct task_struct *group_leader;       /* itself */
	unsigned int policy, rt_priority;
	unsigned long long utime, stime;        /* ns on CPU; all of it in the kernel */
	unsigned long long start_time;          /* ns */
	unsigned long min_flt, maj_flt;         /* 0: nothing here is paged in */
	struct list_head tasks;                 /* all of them, behind init_task */
	struct list_head children, sibling;     /* of real_parent */
	struct signal_struct *signal;
	unsigned int uid, euid, gid, egid;      /* 0; open to modules before 2.6.29 */
};
#define TASK_RUNNING         0x0000
#define TASK_INTERRUPTIBLE   0x0001
#define TASK_UNINTERRUPTIBLE 0x0002
#define TASK_PARKED          0x0040
#define TASK_DEAD            0x0080
#define TASK_WAKEKILL        0x0100
#define TASK_WAKING          0x0200
#define TASK_NOLOAD          0x0400
#define TASK_NEW             0x0800
#define TASK_FREEZABLE       0x2000
#define TASK_FROZEN          0x8000
#define TASK_KILLABLE        (TASK_WAKEKILL | TASK_UNINTERRUPTIBLE)
#define TASK_IDLE            (TASK_UNINTERRUPTIBLE | TASK_NOLOAD)
#define TASK_NORMAL          (TASK_INTERRUPTIBLE | TASK_UNINTERRUPTIBLE)
#define PF_IDLE           0x00000002
#define PF_EXITING        0x00000004
#define PF_WQ_WORKER      0x00000020
#define PF_MEMALLOC       0x00000800
#define PF_NOFREEZE       0x00008000
#define PF_FROZEN         0x00010000
#define PF_KTHREAD        0x00200000
#define PF_NO_SETAFFINITY 0x04000000

#ifdef __cplusplus
}
#endif
#endif
