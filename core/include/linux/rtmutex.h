/* linux/rtmutex.h: mutexes whose owner inherits a waiter's priority; here without that */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RTMUTEX_H
#define WQLAB_LINUX_RTMUTEX_H

struct rt_mutex { struct mutex mutex; };
#define DEFINE_RT_MUTEX(name) struct rt_mutex name = { __MUTEX_INITIALIZER((name).mutex) }
#define rt_mutex_init(m) mutex_init(&(m)->mutex)
#define rt_mutex_lock(m) mutex_lock(&(m)->mutex)
#define rt_mutex_lock_interruptible(m) mutex_lock_interruptible(&(m)->mutex)
#define rt_mutex_trylock(m) mutex_trylock(&(m)->mutex)
#define rt_mutex_unlock(m) mutex_unlock(&(m)->mutex)

#endif
