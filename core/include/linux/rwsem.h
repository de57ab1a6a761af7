/* linux/rwsem.h: semaphores for readers and writers */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RWSEM_H
#define WQLAB_LINUX_RWSEM_H

/* count: -1 while written, else how many read. A writer that waits keeps new readers out. */
struct wqlab_rwsem { struct wait_queue_head wait; atomic_t count, writers_waiting; };
#define rw_semaphore wqlab_rwsem
#define __RWSEM_INITIALIZER(name) { __WAIT_QUEUE_HEAD_INITIALIZER((name).wait), { 0 }, { 0 } }
#define DECLARE_RWSEM(name) struct rw_semaphore name = __RWSEM_INITIALIZER(name)
static inline void init_rwsem(struct rw_semaphore *sem)
{
	init_waitqueue_head(&sem->wait);
	atomic_set(&sem->count, 0);
	atomic_set(&sem->writers_waiting, 0);
}
static inline int down_write_trylock(struct rw_semaphore *sem) { return atomic_cmpxchg(&sem->count, 0, -1) == 0; }
static inline int down_read_trylock(struct rw_semaphore *sem)
{
	int seen = atomic_read(&sem->count);

	while (seen >= 0 && !atomic_read(&sem->writers_waiting))
		if (atomic_try_cmpxchg(&sem->count, &seen, seen + 1))
			return 1;
	return 0;
}
static inline void down_read(struct rw_semaphore *sem) { wait_event(sem->wait, down_read_trylock(sem)); }
static inline void down_write(struct rw_semaphore *sem)
{
	atomic_inc(&sem->writers_waiting);
	wait_event(sem->wait, down_write_trylock(sem));
	atomic_dec(&sem->writers_waiting);
}
static inline void up_read(struct rw_semaphore *sem)
{
	atomic_dec(&sem->count);
	wake_up_all(&sem->wait);
}
static inline void up_write(struct rw_semaphore *sem)
{
	atomic_set(&sem->count, 0);
	wake_up_all(&sem->wait);
}
static inline void downgrade_write(struct rw_semaphore *sem)
{
	atomic_set(&sem->count, 1);
	wake_up_all(&sem->wait);
}
#define down_read_killable(sem) wait_event_killable((sem)->wait, down_read_trylock(sem))
#define down_read_interruptible(sem) wait_event_interruptible((sem)->wait, down_read_trylock(sem))
#define rwsem_is_locked(sem) (atomic_read(&(sem)->count) != 0)

#endif
