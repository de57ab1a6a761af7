/* linux/rcupdate.h: read-copy-update, as far as modules read with it */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RCUPDATE_H
#define WQLAB_LINUX_RCUPDATE_H

static inline void rcu_read_lock(void) { barrier(); }
static inline void rcu_read_unlock(void) { barrier(); }
#define rcu_dereference(p) READ_ONCE(p)
#define rcu_access_pointer(p) READ_ONCE(p)
#define rcu_dereference_protected(p, c) (p)
#define rcu_assign_pointer(p, v) WRITE_ONCE(p, v)
#define RCU_INIT_POINTER(p, v) WRITE_ONCE(p, v)

#endif
