/* workqueue_2_6_18.h: linux/workqueue.h before 2.6.20: a work carries its function's argument, and its own timer. */
struct workqueue_struct;

#define __WORK_INITIALIZER(n, f, d) { .entry = { &(n).entry, &(n).entry }, .func = (f), .data = (d) }
#define DECLARE_WORK(n, f, d) struct work_struct n = __WORK_INITIALIZER(n, f, d)
/* expression is the argument as it stands in the source: the name of a work that lies in allocated memory. */
void wqlab_init_work_2_6_18(struct work_struct *work, void (*func)(void *), void *data, const char *expression);
void wqlab_prepare_work_2_6_18(struct work_struct *work, void (*func)(void *), void *data);
#define INIT_WORK(_work, _func, _data) wqlab_init_work_2_6_18((_work), (_func), (_data), #_work)
#define PREPARE_WORK(_work, _func, _data) wqlab_prepare_work_2_6_18((_work), (_func), (_data))

struct workqueue_struct *wqlab_create_workqueue(const char *name);
struct workqueue_struct *wqlab_create_singlethread_workqueue(const char *name);
#define create_workqueue(name) wqlab_create_workqueue(name)
#define create_singlethread_workqueue(name) wqlab_create_singlethread_workqueue(name)
void destroy_workqueue(struct workqueue_struct *wq);

int queue_work(struct workqueue_struct *wq, struct work_struct *work);
int queue_delayed_work(struct workqueue_struct *wq, struct work_struct *work, unsigned long delay);
int queue_delayed_work_on(int cpu, struct workqueue_struct *wq, struct work_struct *work, unsigned long delay);
int schedule_work(struct work_struct *work);
int schedule_delayed_work(struct work_struct *work, unsigned long delay);
int schedule_delayed_work_on(int cpu, struct work_struct *work, unsigned long delay);
int schedule_on_each_cpu(void (*func)(void *info), void *info);

void flush_workqueue(struct workqueue_struct *wq);
void flush_scheduled_work(void);
int cancel_delayed_work(struct work_struct *work);
void cancel_rearming_delayed_work(struct work_struct *work);
void cancel_rearming_delayed_workqueue(struct workqueue_struct *wq, struct work_struct *work);

int keventd_up(void);
int current_is_keventd(void);
struct execute_work { struct work_struct work; };
int execute_in_process_context(void (*fn)(void *), void *data, struct execute_work *work);
