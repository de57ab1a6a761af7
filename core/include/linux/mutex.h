/* linux/mutex.h: mutexes */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_MUTEX_H
#define WQLAB_LINUX_MUTEX_H

#define __MUTEX_INITIALIZER(name) { .wait_list = LIST_HEAD_INIT((name).wait_list) }
#define DEFINE_MUTEX(name) struct mutex name = __MUTEX_INITIALIZER(name)
/* Macros, as in the kernel, so that a module may have members of these names; so in other headers. */
void wqlab_mutex_init(struct mutex *lock) __asm__("mutex_init");
#define mutex_init(lock) wqlab_mutex_init(lock)
void mutex_lock(struct mutex *lock);
int __must_check mutex_lock_interruptible(struct mutex *lock);
int __must_check mutex_lock_killable(struct mutex *lock);
int mutex_trylock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);
bool mutex_is_locked(struct mutex *lock);
static inline void mutex_destroy(struct mutex *lock) { }
#define mutex_lock_nested(m, subclass) mutex_lock(m)
#define mutex_lock_interruptible_nested(m, subclass) mutex_lock_interruptible(m)

#endif
