/* linux/semaphore.h: semaphores */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SEMAPHORE_H
#define WQLAB_LINUX_SEMAPHORE_H

#define __SEMAPHORE_INITIALIZER(name, n) { .count = (n), .wait_list = LIST_HEAD_INIT((name).wait_list) }
#define DEFINE_SEMAPHORE(name) struct semaphore name = __SEMAPHORE_INITIALIZER(name, 1)
void sema_init(struct semaphore *sem, int val);
void down(struct semaphore *sem);
int __must_check down_interruptible(struct semaphore *sem);
int __must_check down_killable(struct semaphore *sem);
#if WQLAB_SINCE(2, 6, 26)
int __must_check down_timeout(struct semaphore *sem, long timeout);
#endif
int __must_check down_trylock(struct semaphore *sem);
void up(struct semaphore *sem);

#if WQLAB_BEFORE(2, 6, 37)
#define DECLARE_MUTEX(name) DEFINE_SEMAPHORE(name)
#define DECLARE_MUTEX_LOCKED(name) struct semaphore name = __SEMAPHORE_INITIALIZER(name, 0)
#define init_MUTEX(sem) sema_init(sem, 1)
#define init_MUTEX_LOCKED(sem) sema_init(sem, 0)
#endif

#endif
