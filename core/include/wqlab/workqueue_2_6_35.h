/* workqueue_2_6_35.h: linux/workqueue.h from 2.6.20 to 2.6.35. */
struct workqueue_struct;

#define WORK_DATA_INIT() { 0 }
#define __WORK_INITIALIZER(n, f) { .data = WORK_DATA_INIT(), .entry = { &(n).entry, &(n).entry }, .func = (f) }
#define __DELAYED_WORK_INITIALIZER(n, f) { .work = __WORK_INITIALIZER((n).work, (f)) }
#define DECLARE_WORK(n, f) struct work_struct n = __WORK_INITIALIZER(n, f)
#define DECLARE_DELAYED_WORK(n, f) struct delayed_work n = __DELAYED_WORK_INITIALIZER(n, f)
/* expression is the argument as it stands in the source: the name of a work that lies in allocated memory. */
void wqlab_init_work(struct work_struct *work, work_func_t func, int onstack, const char *expression);
void wqlab_init_delayed_work(struct delayed_work *work, work_func_t func, unsigned int timer_flags, int onstack,
			     const char *expression);
void wqlab_prepare_work(struct work_struct *work, work_func_t func);
#define INIT_WORK(_work, _func) wqlab_init_work((_work), (_func), 0, #_work)
#define INIT_WORK_ON_STACK(_work, _func) wqlab_init_work((_work), (_func), 1, #_work)
#define INIT_DELAYED_WORK(_work, _func) wqlab_init_delayed_work((_work), (_func), 0, 0, #_work)
#define INIT_DELAYED_WORK_ON_STACK(_work, _func) wqlab_init_delayed_work((_work), (_func), 0, 1, #_work)
#define INIT_DELAYED_WORK_DEFERRABLE(_work, _func) \
	wqlab_init_delayed_work((_work), (_func), TIMER_DEFERRABLE, 0, #_work)
#define PREPARE_WORK(_work, _func) wqlab_prepare_work((_work), (_func))
#define PREPARE_DELAYED_WORK(_work, _func) wqlab_prepare_work(&(_work)->work, (_func))
void destroy_work_on_stack(struct work_struct *work);
static inline struct delayed_work *to_delayed_work(struct work_struct *work)
{
	return container_of(work, struct delayed_work, work);
}
int wqlab_work_pending(struct work_struct *work);
#define work_pending(work) wqlab_work_pending(work)
#define delayed_work_pending(w) work_pending(&(w)->work)
void work_clear_pending(struct work_struct *work);

struct workqueue_struct *wqlab_create_workqueue(const char *name);
struct workqueue_struct *wqlab_create_rt_workqueue(const char *name);
struct workqueue_struct *wqlab_create_freezeable_workqueue(const char *name);
struct workqueue_struct *wqlab_create_singlethread_workqueue(const char *name);
#define create_workqueue(name) wqlab_create_workqueue(name)
#define create_rt_workqueue(name) wqlab_create_rt_workqueue(name)
#define create_freezeable_workqueue(name) wqlab_create_freezeable_workqueue(name)
#define create_singlethread_workqueue(name) wqlab_create_singlethread_workqueue(name)
void destroy_workqueue(struct workqueue_struct *wq);

int queue_work(struct workqueue_struct *wq, struct work_struct *work);
int queue_work_on(int cpu, struct workqueue_struct *wq, struct work_struct *work);
int queue_delayed_work(struct workqueue_struct *wq, struct delayed_work *work, unsigned long delay);
int queue_delayed_work_on(int cpu, struct workqueue_struct *wq, struct delayed_work *work, unsigned long delay);
int schedule_work(struct work_struct *work);
int schedule_work_on(int cpu, struct work_struct *work);
int schedule_delayed_work(struct delayed_work *work, unsigned long delay);
int schedule_delayed_work_on(int cpu, struct delayed_work *work, unsigned long delay);
int schedule_on_each_cpu(work_func_t func);

void flush_workqueue(struct workqueue_struct *wq);
void flush_scheduled_work(void);
int flush_work(struct work_struct *work);
void flush_delayed_work(struct delayed_work *work);
int cancel_work_sync(struct work_struct *work);
int cancel_delayed_work(struct delayed_work *work);
int __cancel_delayed_work(struct delayed_work *work);
int cancel_delayed_work_sync(struct delayed_work *work);
/* Both are that one, by their names of before 2.6.23. */
static inline void cancel_rearming_delayed_workqueue(struct workqueue_struct *wq, struct delayed_work *work)
{
	cancel_delayed_work_sync(work);
}
static inline void cancel_rearming_delayed_work(struct delayed_work *work)
{
	cancel_delayed_work_sync(work);
}

int keventd_up(void);
int current_is_keventd(void);
struct execute_work { struct work_struct work; };
int execute_in_process_context(work_func_t fn, struct execute_work *work);
long work_on_cpu(unsigned int cpu, long (*fn)(void *), void *arg);
