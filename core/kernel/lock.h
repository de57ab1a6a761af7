// lock.h: spin locks of the kernel, and the engine's own irq-off kind.
#pragma once
#include "kernel/sched.h"
#include "machine/tsa.h"

namespace wqlab {

// BUG_ON for the engine: a broken invariant stops the process and names the place. On in release builds.
[[noreturn]] void engine_bug(const char *what, const char *file, int line);

// --- on spinlock_t, as modules use them. A plain lock holds off neither interrupts nor softirqs; taking a lock
// that this task (or the one it interrupted) holds is reported ("BUG: spinlock recursion on CPU#0, ...") and then spins
// for ever, as a kernel does.
void spin_lock_init(spinlock_t *l);
bool spin_trylock(spinlock_t *l);

namespace detail {
// owner is written by the holder only; a reader that finds itself has written it.
inline void *lock_owner(const spinlock_t *l) {
    return std::atomic_ref(const_cast<spinlock_t *>(l)->owner).load(std::memory_order_relaxed);
}
inline void set_lock_owner(spinlock_t *l, Task *t) {
    std::atomic_ref(l->owner).store(t, std::memory_order_relaxed);
    std::atomic_ref(l->owner_cpu).store(t ? t->cpu->id + 1 : 0, std::memory_order_relaxed);
}
void report_recursion(spinlock_t *l, Task *me);
}  // namespace detail

inline void spin_lock(spinlock_t *l) {
    Task *me = current_task();
    preempt_disable();
    // Held by this task, or by the one it interrupted on this CPU: it will spin for ever.
    if (detail::lock_owner(l) == me) [[unlikely]] detail::report_recursion(l, me);
    machine::spin_acquire(l);
    detail::set_lock_owner(l, me);
}
inline void spin_unlock(spinlock_t *l) {
    detail::set_lock_owner(l, nullptr);
    machine::spin_release(l);
    preempt_enable();
}
inline void spin_lock_irq(spinlock_t *l) {
    local_irq_disable();
    spin_lock(l);
}
inline void spin_unlock_irq(spinlock_t *l) {
    spin_unlock(l);
    local_irq_enable();
}
inline unsigned long spin_lock_irqsave(spinlock_t *l) {
    const unsigned long flags = local_irq_save();
    spin_lock(l);
    return flags;
}
inline void spin_unlock_irqrestore(spinlock_t *l, unsigned long flags) {
    spin_unlock(l);
    local_irq_restore(flags);
}
void spin_lock_bh(spinlock_t *l);
void spin_unlock_bh(spinlock_t *l);
bool spin_is_locked(const spinlock_t *l);

// SpinLock: a lock of the engine, always taken with interrupts off.
class CAPABILITY("spinlock") SpinLock {
  public:
    // lock, unlock: interrupts are off already.
    void lock() ACQUIRE() {
        Task *me = current_task();
        preempt_disable();
        if (detail::lock_owner(&l_) == me) [[unlikely]] detail::report_recursion(&l_, me);
        machine::home_acquire(&l_, home_);
        detail::set_lock_owner(&l_, me);
    }
    void unlock() RELEASE() {
        detail::set_lock_owner(&l_, nullptr);
        machine::home_release(&l_, home_);
        preempt_enable();
    }
    void lock_irq() ACQUIRE() {
        local_irq_disable();
        lock();
    }
    void unlock_irq() RELEASE() {
        unlock();
        local_irq_enable();
    }
    unsigned long lock_irqsave() ACQUIRE() {
        const unsigned long flags = local_irq_save();
        lock();
        return flags;
    }
    void unlock_irqrestore(unsigned long flags) RELEASE() {
        unlock();
        local_irq_restore(flags);
    }
    // try_home, unlock_home: the lock alone, at home and undisturbed, for a section that calls nothing and has no point:
    // nothing can come between, so neither interrupts nor preempt_count nor the owner need be touched.
    bool try_home() TRY_ACQUIRE(true) { return machine::home_try(home_); }
    void unlock_home() RELEASE() { machine::home_give(home_); }
    // set_home: the CPU that takes it nearly always, before anybody does; -1: none.
    void set_home(int cpu) { home_.home = cpu; }
    // assert_held: stops loudly unless this CPU holds it.
    void assert_held() const ASSERT_CAPABILITY(this) {
        if (detail::lock_owner(&l_) != current_task()) [[unlikely]] engine_bug("lock not held", __FILE__, __LINE__);
    }

  private:
    spinlock_t l_{};
    machine::HomeSpin home_{};
};

// IrqGuard: lock_irqsave for a scope.
class SCOPED_CAPABILITY IrqGuard {
  public:
    explicit IrqGuard(SpinLock &l) ACQUIRE(l) : l_(l), flags_(l.lock_irqsave()) {}
    ~IrqGuard() RELEASE() { l_.unlock_irqrestore(flags_); }
    IrqGuard(const IrqGuard &) = delete;
    IrqGuard &operator=(const IrqGuard &) = delete;

  private:
    SpinLock &l_;
    unsigned long flags_;
};

// --- sleeping locks
void mutex_init(mutex *m);
void mutex_lock(mutex *m);
int mutex_lock_interruptible(mutex *m);
int mutex_trylock(mutex *m);
void mutex_unlock(mutex *m);
bool mutex_is_locked(const mutex *m);

// Mutex: the engine's own sleeping lock.
class CAPABILITY("mutex") Mutex {
  public:
    Mutex() { mutex_init(&m_); }
    void lock() ACQUIRE() { mutex_lock(&m_); }
    void unlock() RELEASE() { mutex_unlock(&m_); }
    bool is_locked() const { return mutex_is_locked(&m_); }

  private:
    mutex m_{};
};
class SCOPED_CAPABILITY MutexGuard {
  public:
    explicit MutexGuard(Mutex &m) ACQUIRE(m) : m_(m) { m_.lock(); }
    ~MutexGuard() RELEASE() { m_.unlock(); }

  private:
    Mutex &m_;
};

void sema_init(semaphore *s, int val);
void down(semaphore *s);
int down_interruptible(semaphore *s);
// down_timeout: -ETIME after so many jiffies.
int down_timeout(semaphore *s, long timeout);
int down_trylock(semaphore *s);
void up(semaphore *s);

#define ENGINE_BUG_ON(cond) do { if (cond) [[unlikely]] ::wqlab::engine_bug(#cond, __FILE__, __LINE__); } while (0)

}  // namespace wqlab
