#include "kernel/lock.h"

#include <cstdio>
#include <cstdlib>

#include "kernel/irq.h"
#include "kernel/printk.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

using Owner = std::atomic_ref<void *>;

// owner is written by the holder only; a reader that finds itself has written it.
void set_owner(spinlock_t *l, Task *t) {
    Owner(l->owner).store(t, std::memory_order_relaxed);
    std::atomic_ref(l->owner_cpu).store(t ? t->cpu->id + 1 : 0, std::memory_order_relaxed);
}

void report_recursion(spinlock_t *l, Task *me, Task *owner) {
    printk("\0010BUG: spinlock recursion on CPU#%d, %s/%d\n", me->cpu->id, me->comm, me->pid);
    printk("\0010 lock: 0x%px, .owner: %s/%d, .owner_cpu: %d\n", static_cast<void *>(l), owner->comm, owner->pid,
           std::atomic_ref(l->owner_cpu).load(std::memory_order_relaxed) - 1);
    if (module_site) printk("\0010 at %s\n", module_site(me).c_str());
    trace::emit<Event::wq_oops>("BUG", me->pid, static_cast<const void *>(l), "", 0);
}

// check_recursion: the holder is this task, or the one it interrupted on this CPU: it will spin for ever.
void check_recursion(spinlock_t *l) {
    Task *me = current_task();
    if (!me) return;
    auto *owner = static_cast<Task *>(Owner(l->owner).load(std::memory_order_relaxed));
    if (owner == me) report_recursion(l, me, owner);
}

}  // namespace

void spin_lock_init(spinlock_t *l) { *l = spinlock_t{}; }

void spin_lock(spinlock_t *l) {
    preempt_disable();
    check_recursion(l);
    machine::spin_acquire(l);
    set_owner(l, current_task());
}

bool spin_trylock(spinlock_t *l) {
    preempt_disable();
    if (machine::spin_try(l)) {
        set_owner(l, current_task());
        return true;
    }
    preempt_enable();
    return false;
}

void spin_unlock(spinlock_t *l) {
    set_owner(l, nullptr);
    machine::spin_release(l);
    preempt_enable();
}

void spin_lock_irq(spinlock_t *l) {
    local_irq_disable();
    spin_lock(l);
}

void spin_unlock_irq(spinlock_t *l) {
    spin_unlock(l);
    local_irq_enable();
}

unsigned long spin_lock_irqsave(spinlock_t *l) {
    unsigned long flags = local_irq_save();
    spin_lock(l);
    return flags;
}

void spin_unlock_irqrestore(spinlock_t *l, unsigned long flags) {
    spin_unlock(l);
    local_irq_restore(flags);
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

void SpinLock::assert_held() const {
    if (std::atomic_ref(const_cast<spinlock_t &>(l_).owner).load(std::memory_order_relaxed) != current_task())
        engine_bug("lock not held", __FILE__, __LINE__);
}

void engine_bug(const char *what, const char *file, int line) {
    std::fprintf(stderr, "wqlab internal error: %s at %s:%d\n", what, file, line);
    std::fflush(stderr);
    std::abort();
}

}  // namespace wqlab
