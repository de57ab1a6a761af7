// Exports of linux/spinlock.h, mutex.h and semaphore.h.
#include "kernel/irq.h"
#include "kernel/engine_heap.h"
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/rcu.h"
#include "kernel/slab.h"
#include "kernel/timer.h"
#include "runner/call.h"
#include "runner/poll.h"

namespace wqlab::runner {

namespace {

// A module's spin lock is taken between a wq_call and a wq_return, so that a task that spins shows where.
int try_spin(spinlock_t *l) {
    const bool got = spin_trylock(l);
    if (!got) look_here(l, 0);
    return got;
}
int is_spinning(const spinlock_t *l) {
    const bool locked = spin_is_locked(l);
    look_here(l, locked);
    return locked;
}
int try_mutex(mutex *m) {
    const int got = mutex_trylock(m);
    if (!got) look_here(m, 0);
    return got;
}
bool is_held(const mutex *m) {
    const bool held = mutex_is_locked(m);
    look_here(m, held);
    return held;
}
int try_down(semaphore *s) {
    const int failed = down_trylock(s);
    if (failed) look_here(s, 0);
    return failed;
}

// A reader of the module: counted as one of the engine's own. Deeper than anybody nests, one more changes nothing.
void begin_reader() {
    Notes &n = my_notes();
    if (n.readers < Notes::most_readers) new (n.reader[n.readers]) RcuReader;
    ++n.readers;
    machine::point(machine::Point::atomic);
}
void end_reader() {
    Notes &n = my_notes();
    if (n.readers == 0) return;
    machine::point(machine::Point::atomic);
    if (--n.readers < Notes::most_readers) reinterpret_cast<RcuReader *>(n.reader[n.readers])->~RcuReader();
}

// Later: memory of the module that is freed after a grace period.
struct Later {
    rcu_head head;
    const void *object, *site;
};
void free_later(const void *object) {
    if (!object) return;
    auto *later = engine_new<Later>();
    *later = {{}, object, my_notes().call->site};
    call_rcu(&later->head, [](rcu_head *head) {
        auto *l = entry_of<&Later::head>(head);
        kfree(l->object, l->site);
        engine_free(l);
    });
}

const Export table[] = {
    CALL_AS(wqlab_kfree_rcu, "kfree_rcu", free_later),
    QUIET(wqlab_rcu_read_lock, begin_reader),
    QUIET(wqlab_rcu_read_unlock, end_reader),
    CALL(call_rcu, call_rcu),
    CALL_GPL(synchronize_rcu, synchronize_rcu),
    CALL_GPL(rcu_barrier, rcu_barrier),
    QUIET(spin_lock_init, spin_lock_init),
    CALL(spin_lock, spin_lock),
    QUIET(spin_trylock, try_spin),
    CALL(spin_unlock, spin_unlock),
    CALL(spin_lock_irq, spin_lock_irq),
    CALL(spin_unlock_irq, spin_unlock_irq),
    CALL_AS(wqlab_spin_lock_irqsave, "spin_lock_irqsave", spin_lock_irqsave),
    CALL(spin_unlock_irqrestore, spin_unlock_irqrestore),
    CALL(spin_lock_bh, spin_lock_bh),
    CALL(spin_unlock_bh, spin_unlock_bh),
    QUIET(spin_is_locked, is_spinning),
    QUIET(local_bh_disable, local_bh_disable),
    QUIET(local_bh_enable, local_bh_enable),
    QUIET(mutex_init, mutex_init),
    CALL(mutex_lock, mutex_lock),
    CALL(mutex_lock_interruptible, mutex_lock_interruptible),
    CALL_AS(mutex_lock_killable, "mutex_lock_killable", mutex_lock_interruptible),
    QUIET(mutex_trylock, try_mutex),
    CALL(mutex_unlock, mutex_unlock),
    QUIET(mutex_is_locked, is_held),
    QUIET(sema_init, sema_init),
    CALL(down, down),
    CALL(down_interruptible, down_interruptible),
    CALL_AS(down_killable, "down_killable", down_interruptible),
    CALL(down_timeout, down_timeout),
    QUIET(down_trylock, try_down),
    CALL(up, up),
};

}  // namespace

std::span<const Export> lock_exports() { return table; }

}  // namespace wqlab::runner
