#include "kernel/lock.h"

#include <cstdio>
#include <cstdlib>

#include "kernel/irq.h"
#include "kernel/printk.h"
#include "trace/emit.h"

namespace wqlab {

void detail::report_recursion(spinlock_t *l, Task *me) {
    printk("\0010BUG: spinlock recursion on CPU#%d, %s/%d\n", me->cpu->id, me->comm, me->pid);
    printk("\0010 lock: 0x%px, .owner: %s/%d, .owner_cpu: %d\n", static_cast<void *>(l), me->comm, me->pid,
           std::atomic_ref(l->owner_cpu).load(std::memory_order_relaxed) - 1);
    if (module_site) printk("\0010 at %s\n", module_site(me).c_str());
    trace::emit<Event::wq_oops>("BUG", me->pid, static_cast<const void *>(l), "", 0);
}

void spin_lock_init(spinlock_t *l) { *l = spinlock_t{}; }

bool spin_trylock(spinlock_t *l) {
    preempt_disable();
    if (machine::spin_try(l)) {
        detail::set_lock_owner(l, current_task());
        return true;
    }
    preempt_enable();
    return false;
}

void spin_lock_bh(spinlock_t *l) {
    local_bh_disable();
    spin_lock(l);
}

void spin_unlock_bh(spinlock_t *l) {
    spin_unlock(l);
    local_bh_enable();
}

bool spin_is_locked(const spinlock_t *l) {
    return std::atomic_ref(const_cast<spinlock_t *>(l)->owner_cpu).load(std::memory_order_relaxed) != 0;
}

void engine_bug(const char *what, const char *file, int line) {
    std::fprintf(stderr, "wqlab internal error: %s at %s:%d\n", what, file, line);
    std::fflush(stderr);
    std::abort();
}

}  // namespace wqlab
