/* linux/kthread_worker.h: works of a thread of one's own; in the kernel a part of linux/kthread.h */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KTHREAD_WORKER_H
#define WQLAB_LINUX_KTHREAD_WORKER_H

#define KTHREAD_WORKER_INIT(worker) \
	{ \
		.work_list = LIST_HEAD_INIT((worker).work_list), \
		.delayed_work_list = LIST_HEAD_INIT((worker).delayed_work_list), \
	}
#define KTHREAD_WORK_INIT(work, fn) { .node = LIST_HEAD_INIT((work).node), .func = (fn) }
#define DEFINE_KTHREAD_WORKER(worker) struct kthread_worker worker = KTHREAD_WORKER_INIT(worker)
#define DEFINE_KTHREAD_WORK(work, fn) struct kthread_work work = KTHREAD_WORK_INIT(work, fn)
#define kthread_init_work(work, fn) \
	do { *(work) = (struct kthread_work){ .func = (fn) }; INIT_LIST_HEAD(&(work)->node); } while (0)
void wqlab_kthread_init_delayed_work(struct kthread_delayed_work *work, kthread_work_func_t func,
                                     const char *expression);
#define kthread_init_delayed_work(dwork, fn) wqlab_kthread_init_delayed_work((dwork), (fn), #dwork)
#define kthread_init_worker(worker) \
	do { \
		*(worker) = (struct kthread_worker){ 0 }; \
		INIT_LIST_HEAD(&(worker)->work_list); \
		INIT_LIST_HEAD(&(worker)->delayed_work_list); \
	} while (0)
int kthread_worker_fn(void *worker);
__printf(2, 3) struct kthread_worker *kthread_create_worker(unsigned int flags, const char *name, ...);
__printf(3, 4) struct kthread_worker *kthread_create_worker_on_cpu(int cpu, unsigned int flags, const char *name, ...);
void kthread_destroy_worker(struct kthread_worker *worker);
bool kthread_queue_work(struct kthread_worker *worker, struct kthread_work *work);
bool kthread_queue_delayed_work(struct kthread_worker *worker, struct kthread_delayed_work *work, unsigned long delay);
bool kthread_mod_delayed_work(struct kthread_worker *worker, struct kthread_delayed_work *work, unsigned long delay);
void kthread_flush_work(struct kthread_work *work);
void kthread_flush_worker(struct kthread_worker *worker);
bool kthread_cancel_work_sync(struct kthread_work *work);
bool kthread_cancel_delayed_work_sync(struct kthread_delayed_work *work);
#if WQLAB_BEFORE(4, 9, 0)
#define init_kthread_worker(worker) kthread_init_worker(worker)
#define init_kthread_work(work, fn) kthread_init_work(work, fn)
#define queue_kthread_work(worker, work) kthread_queue_work(worker, work)
#define flush_kthread_work(work) kthread_flush_work(work)
#define flush_kthread_worker(worker) kthread_flush_worker(worker)
#endif

#endif
