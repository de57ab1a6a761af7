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
__noreturn void kthread_exit(long code);
__noreturn void kthread_complete_and_exit(struct completion *done, long code);

#endif
