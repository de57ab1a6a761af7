/* linux/kthread.h: kernel threads */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KTHREAD_H
#define WQLAB_LINUX_KTHREAD_H

__printf(3, 4) struct task_struct *kthread_create(int (*fn)(void *), void *data, const char *fmt, ...);
__printf(3, 4) struct task_struct *wqlab_kthread_run(int (*fn)(void *), void *data, const char *fmt, ...);
#define kthread_run(fn, data, fmt, ...) wqlab_kthread_run(fn, data, fmt, ##__VA_ARGS__)
#define kthread_create_on_node(fn, data, node, fmt, ...) kthread_create(fn, data, fmt, ##__VA_ARGS__)
void kthread_bind(struct task_struct *task, unsigned int cpu);
int kthread_stop(struct task_struct *task);
bool kthread_should_stop(void);
#if WQLAB_SINCE(5, 17, 0)
__noreturn void kthread_exit(long code);
#endif
__noreturn void kthread_complete_and_exit(struct completion *done, long code);
#if WQLAB_SINCE(2, 6, 38)
#include <linux/kthread_worker.h>
#endif
#if WQLAB_SINCE(3, 7, 0)
int kthread_park(struct task_struct *task);
void kthread_unpark(struct task_struct *task);
bool kthread_should_park(void);
void kthread_parkme(void);
#endif
/* do_exit: a kernel thread's last call; later kernels do not export it. */
__noreturn void do_exit(long code);
#if WQLAB_BEFORE(5, 17, 0)
#define complete_and_exit(done, code) kthread_complete_and_exit(done, code)
#endif

#endif
