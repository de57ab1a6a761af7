/* linux/rcupdate.h: read-copy-update, as far as modules read with it */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RCUPDATE_H
#define WQLAB_LINUX_RCUPDATE_H

void wqlab_rcu_read_lock(void);
void wqlab_rcu_read_unlock(void);
#define rcu_read_lock() wqlab_rcu_read_lock()
#define rcu_read_unlock() wqlab_rcu_read_unlock()
#define rcu_read_lock_bh() do { local_bh_disable(); rcu_read_lock(); } while (0)
#define rcu_read_unlock_bh() do { rcu_read_unlock(); local_bh_enable(); } while (0)
void call_rcu(struct rcu_head *head, void (*func)(struct rcu_head *head));
void synchronize_rcu(void);
void rcu_barrier(void);
#define synchronize_rcu_expedited() synchronize_rcu()
#if WQLAB_BEFORE(5, 1, 0)
#define synchronize_sched() synchronize_rcu()
#endif
void wqlab_kfree_rcu(void *object);
#define kfree_rcu(ptr, member) \
	do { __typeof__(ptr) __object = (ptr); (void)&__object->member; wqlab_kfree_rcu(__object); } while (0)
#define rcu_dereference(p) READ_ONCE(p)
#define rcu_access_pointer(p) READ_ONCE(p)
#define rcu_dereference_protected(p, c) (p)
#define rcu_assign_pointer(p, v) WRITE_ONCE(p, v)
#define RCU_INIT_POINTER(p, v) WRITE_ONCE(p, v)

#endif
