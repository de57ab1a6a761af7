/* linux/workqueue.h: works and workqueues */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_WORKQUEUE_H
#define WQLAB_LINUX_WORKQUEUE_H

#if WQLAB_BEFORE(2, 6, 20)
#include <wqlab/workqueue_2_6_18.h>
#elif WQLAB_BEFORE(2, 6, 36)
#include <wqlab/workqueue_2_6_35.h>
#else
extern struct workqueue_struct *system_wq, *system_highpri_wq, *system_long_wq, *system_unbound_wq, *system_freezable_wq,
	*system_power_efficient_wq, *system_freezable_power_efficient_wq;
#if WQLAB_SINCE(4, 10, 0)
void workqueue_init_early(void);        /* of the kernel's boot: a module's function may not be called so */
void workqueue_init(void);
#endif

/* --- works */
void delayed_work_timer_fn(struct timer_list *timer);
#define WORK_DATA_INIT() { (long)WORK_STRUCT_NO_POOL }
#define __WORK_INITIALIZER(n, f) { .data = WORK_DATA_INIT(), .entry = { &(n).entry, &(n).entry }, .func = (f) }
#if WQLAB_SINCE(4, 15, 0)
#define WQLAB_DELAYED_TIMER(n, tflags) __TIMER_INITIALIZER(delayed_work_timer_fn, (tflags) | TIMER_IRQSAFE)
#else
#define WQLAB_DELAYED_TIMER(n, tflags) \
	{ \
		.function = (void (*)(unsigned long))delayed_work_timer_fn, .wqlab_flags = (tflags) | TIMER_IRQSAFE, \
		.data = (unsigned long)&(n).timer, \
	}
#endif
#define __DELAYED_WORK_INITIALIZER(n, f, tflags) \
	{ .work = __WORK_INITIALIZER((n).work, (f)), .timer = WQLAB_DELAYED_TIMER(n, tflags) }
#define DECLARE_WORK(n, f) struct work_struct n = __WORK_INITIALIZER(n, f)
#define DECLARE_DELAYED_WORK(n, f) struct delayed_work n = __DELAYED_WORK_INITIALIZER(n, f, 0)
#define DECLARE_DEFERRABLE_WORK(n, f) struct delayed_work n = __DELAYED_WORK_INITIALIZER(n, f, TIMER_DEFERRABLE)

/* expression is the argument as it stands in the source: the name of a work that lies in allocated memory. */
void wqlab_init_work(struct work_struct *work, work_func_t func, bool onstack, const char *expression);
void wqlab_init_delayed_work(struct delayed_work *work, work_func_t func, unsigned int timer_flags, bool onstack,
			     const char *expression);
void wqlab_init_rcu_work(struct rcu_work *work, work_func_t func, bool onstack, const char *expression);
#define INIT_WORK(_work, _func) wqlab_init_work((_work), (_func), false, #_work)
#define INIT_WORK_ONSTACK(_work, _func) wqlab_init_work((_work), (_func), true, #_work)
#define INIT_DELAYED_WORK(_work, _func) wqlab_init_delayed_work((_work), (_func), 0, false, #_work)
#define INIT_DELAYED_WORK_ONSTACK(_work, _func) wqlab_init_delayed_work((_work), (_func), 0, true, #_work)
#define INIT_DEFERRABLE_WORK(_work, _func) \
	wqlab_init_delayed_work((_work), (_func), TIMER_DEFERRABLE, false, #_work)
#define INIT_DEFERRABLE_WORK_ONSTACK(_work, _func) \
	wqlab_init_delayed_work((_work), (_func), TIMER_DEFERRABLE, true, #_work)
#define INIT_RCU_WORK(_work, _func) wqlab_init_rcu_work((_work), (_func), false, #_work)
#define INIT_RCU_WORK_ONSTACK(_work, _func) wqlab_init_rcu_work((_work), (_func), true, #_work)
void destroy_work_on_stack(struct work_struct *work);
void destroy_delayed_work_on_stack(struct delayed_work *work);
static inline struct delayed_work *to_delayed_work(struct work_struct *work)
{
	return container_of(work, struct delayed_work, work);
}
static inline struct rcu_work *to_rcu_work(struct work_struct *work)
{
	return container_of(work, struct rcu_work, work);
}
#define from_work(var, callback_work, field) container_of(callback_work, __typeof__(*var), field)
bool wqlab_work_pending(struct work_struct *work) __asm__("work_pending");
#define work_pending(work) wqlab_work_pending(work)
bool wqlab_delayed_work_pending(struct delayed_work *work);
#define delayed_work_pending(w) wqlab_delayed_work_pending(w)

/* --- workqueues */
__printf(1, 4) struct workqueue_struct *alloc_workqueue(const char *fmt, unsigned int flags, int max_active, ...);
__printf(1, 4) struct workqueue_struct *wqlab_alloc_ordered_workqueue(const char *fmt, unsigned int flags, int one,
                                                                      ...);
__printf(1, 4) struct workqueue_struct *wqlab_create_workqueue(const char *fmt, unsigned int flags, int one, ...);
__printf(1, 4) struct workqueue_struct *wqlab_create_freezable_workqueue(const char *fmt, unsigned int flags, int one,
                                                                         ...);
__printf(1, 4) struct workqueue_struct *wqlab_create_singlethread_workqueue(const char *fmt, unsigned int flags,
                                                                            int one, ...);
#define WQLAB_ORDERED (WQ_UNBOUND | __WQ_ORDERED | __WQ_ORDERED_EXPLICIT)
#define alloc_ordered_workqueue(fmt, flags, args...) \
	wqlab_alloc_ordered_workqueue(fmt, WQLAB_ORDERED | (flags), 1, ##args)
#define create_workqueue(name) wqlab_create_workqueue("%s", __WQ_LEGACY | WQ_MEM_RECLAIM, 1, (name))
#define create_freezable_workqueue(name) \
	wqlab_create_freezable_workqueue("%s", __WQ_LEGACY | WQ_FREEZABLE | WQ_UNBOUND | WQ_MEM_RECLAIM, 1, (name))
#define create_singlethread_workqueue(name) \
	wqlab_create_singlethread_workqueue("%s", WQLAB_ORDERED | __WQ_LEGACY | WQ_MEM_RECLAIM, 1, (name))
void destroy_workqueue(struct workqueue_struct *wq);
void drain_workqueue(struct workqueue_struct *wq);
void workqueue_set_max_active(struct workqueue_struct *wq, int max_active);
bool workqueue_congested(int cpu, struct workqueue_struct *wq);
struct workqueue_attrs;
struct workqueue_attrs *alloc_workqueue_attrs(void);
void free_workqueue_attrs(struct workqueue_attrs *attrs);
int apply_workqueue_attrs(struct workqueue_struct *wq, const struct workqueue_attrs *attrs);

/* --- queueing */
bool queue_work(struct workqueue_struct *wq, struct work_struct *work);
bool queue_work_on(int cpu, struct workqueue_struct *wq, struct work_struct *work);
bool queue_work_node(int node, struct workqueue_struct *wq, struct work_struct *work);
bool queue_delayed_work(struct workqueue_struct *wq, struct delayed_work *work, unsigned long delay);
bool queue_delayed_work_on(int cpu, struct workqueue_struct *wq, struct delayed_work *work, unsigned long delay);
bool mod_delayed_work(struct workqueue_struct *wq, struct delayed_work *work, unsigned long delay);
bool mod_delayed_work_on(int cpu, struct workqueue_struct *wq, struct delayed_work *work, unsigned long delay);
bool queue_rcu_work(struct workqueue_struct *wq, struct rcu_work *work);
bool schedule_work(struct work_struct *work);
bool schedule_work_on(int cpu, struct work_struct *work);
bool schedule_delayed_work(struct delayed_work *work, unsigned long delay);
bool schedule_delayed_work_on(int cpu, struct delayed_work *work, unsigned long delay);
int schedule_on_each_cpu(work_func_t func);
struct execute_work { struct work_struct work; };
int execute_in_process_context(work_func_t fn, struct execute_work *work);
long work_on_cpu(int cpu, long (*fn)(void *), void *arg);
long work_on_cpu_safe(int cpu, long (*fn)(void *), void *arg);

/* --- waiting and cancelling */
bool flush_work(struct work_struct *work);
bool flush_delayed_work(struct delayed_work *work);
bool flush_rcu_work(struct rcu_work *work);
bool cancel_work(struct work_struct *work);
bool cancel_work_sync(struct work_struct *work);
bool cancel_delayed_work(struct delayed_work *work);
bool cancel_delayed_work_sync(struct delayed_work *work);
void flush_scheduled_work(void);
void __flush_workqueue(struct workqueue_struct *wq);
void wqlab_flushing_system_wq(void) __attribute__((__warning__("Please avoid flushing system-wide workqueues.")));
#define WQLAB_IS(wq, system) (__builtin_constant_p((wq) == (system)) && (wq) == (system))
#define flush_workqueue(wq) \
	({ \
		struct workqueue_struct *__wq = (wq); \
		if (WQLAB_IS(__wq, system_wq) || WQLAB_IS(__wq, system_highpri_wq) || WQLAB_IS(__wq, system_long_wq) || \
		    WQLAB_IS(__wq, system_unbound_wq) || WQLAB_IS(__wq, system_freezable_wq) || \
		    WQLAB_IS(__wq, system_power_efficient_wq) || WQLAB_IS(__wq, system_freezable_power_efficient_wq)) \
			wqlab_flushing_system_wq(); \
		__flush_workqueue(__wq); \
	})

/* --- looking */
unsigned int work_busy(struct work_struct *work);
struct work_struct *current_work(void);
bool current_is_workqueue_rescuer(void);
__printf(1, 2) void set_worker_desc(const char *fmt, ...);

/* --- until 3.14, and until 3.6 */
#if WQLAB_BEFORE(3, 15, 0)
#define PREPARE_WORK(_work, _func) ((void)((_work)->func = (_func)))
#define PREPARE_DELAYED_WORK(_work, _func) PREPARE_WORK(&(_work)->work, (_func))
#define WQ_NON_REENTRANT 0
#define system_nrt_wq system_wq
#endif
#if WQLAB_BEFORE(3, 7, 0)
#define INIT_DELAYED_WORK_DEFERRABLE(_work, _func) INIT_DEFERRABLE_WORK(_work, _func)
#define flush_work_sync(work) flush_work(work)
#define flush_delayed_work_sync(work) flush_delayed_work(work)
#define __cancel_delayed_work(work) cancel_delayed_work(work)
#define cancel_rearming_delayed_work(work) ((void)cancel_delayed_work_sync(work))
#define cancel_rearming_delayed_workqueue(wq, work) cancel_rearming_delayed_work(work)
#endif

#endif /* cmwq */
#endif
