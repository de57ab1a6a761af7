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
void rcu_init(void);                    /* of the kernel's boot */
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
#define rcu_dereference_check(p, c) READ_ONCE(p)
#define rcu_dereference_bh(p) READ_ONCE(p)
#define rcu_dereference_raw(p) READ_ONCE(p)
#define rcu_read_lock_sched() do { preempt_disable(); rcu_read_lock(); } while (0)
#define rcu_read_unlock_sched() do { rcu_read_unlock(); preempt_enable(); } while (0)
#define rcu_head_init(head) do { (head)->func = NULL; } while (0)
#define synchronize_net() synchronize_rcu()
#if WQLAB_SINCE(5, 5, 0)
#define rcu_replace_pointer(p, v, c) ({ __typeof__(p) __old = (p); rcu_assign_pointer(p, v); __old; })
#endif
#if WQLAB_BEFORE(5, 1, 0)
#define call_rcu_sched(head, func) call_rcu(head, func)
#define call_rcu_bh(head, func) call_rcu(head, func)
#define synchronize_rcu_bh() synchronize_rcu()
#endif
#if WQLAB_SINCE(5, 10, 0)
#define kvfree_rcu(ptr, member) kfree_rcu(ptr, member)
#endif

#endif
