/* linux/spinlock.h: spin locks and reader-writer spin locks */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SPINLOCK_H
#define WQLAB_LINUX_SPINLOCK_H

#define __SPIN_LOCK_UNLOCKED(name) ((spinlock_t){ 0 })
#define DEFINE_SPINLOCK(name) spinlock_t name = { 0 }
typedef spinlock_t raw_spinlock_t;
#define DEFINE_RAW_SPINLOCK(name) DEFINE_SPINLOCK(name)

void wqlab_spin_lock_init(spinlock_t *lock) __asm__("spin_lock_init");
#define spin_lock_init(lock) wqlab_spin_lock_init(lock)
void spin_lock(spinlock_t *lock);
int spin_trylock(spinlock_t *lock);
void spin_unlock(spinlock_t *lock);
void spin_lock_irq(spinlock_t *lock);
void spin_unlock_irq(spinlock_t *lock);
unsigned long wqlab_spin_lock_irqsave(spinlock_t *lock);
void spin_unlock_irqrestore(spinlock_t *lock, unsigned long flags);
void spin_lock_bh(spinlock_t *lock);
void spin_unlock_bh(spinlock_t *lock);
int spin_is_locked(spinlock_t *lock);
#define spin_lock_irqsave(lock, flags) \
	do { (void)typecheck(unsigned long, flags); (flags) = wqlab_spin_lock_irqsave(lock); } while (0)
#define assert_spin_locked(lock) BUG_ON(!spin_is_locked(lock))
#define lockdep_assert_held(lock) do { } while (0)
#define raw_spin_lock_init(l) spin_lock_init(l)
#define raw_spin_lock(l) spin_lock(l)
#define raw_spin_unlock(l) spin_unlock(l)
#define raw_spin_lock_irq(l) spin_lock_irq(l)
#define raw_spin_unlock_irq(l) spin_unlock_irq(l)
#define raw_spin_lock_irqsave(l, flags) spin_lock_irqsave(l, flags)
#define raw_spin_unlock_irqrestore(l, flags) spin_unlock_irqrestore(l, flags)

/* A reader-writer lock: readers -1 while it is written, else how many read; lock guards the number. */
#define DEFINE_RWLOCK(name) rwlock_t name = { { 0 }, 0 }
#define rwlock_init(l) do { *(l) = (rwlock_t){ { 0 }, 0 }; } while (0)
static inline bool wqlab_rw_try(rwlock_t *l, bool write)
{
	unsigned long flags;
	bool got;

	spin_lock_irqsave(&l->lock, flags);
	got = write ? l->readers == 0 : l->readers >= 0;
	if (got)
		l->readers += write ? -1 : 1;
	spin_unlock_irqrestore(&l->lock, flags);
	return got;
}
static inline void wqlab_rw_release(rwlock_t *l, bool write)
{
	unsigned long flags;

	spin_lock_irqsave(&l->lock, flags);
	l->readers += write ? 1 : -1;
	spin_unlock_irqrestore(&l->lock, flags);
}
static inline void wqlab_read_lock(rwlock_t *l)
{
	preempt_disable();
	while (!wqlab_rw_try(l, false))
		cpu_relax();
}
static inline void wqlab_write_lock(rwlock_t *l)
{
	preempt_disable();
	while (!wqlab_rw_try(l, true))
		cpu_relax();
}
static inline void wqlab_read_unlock(rwlock_t *l)
{
	wqlab_rw_release(l, false);
	preempt_enable();
}
static inline void wqlab_write_unlock(rwlock_t *l)
{
	wqlab_rw_release(l, true);
	preempt_enable();
}
/* Macros, as in the kernel: a module may call its mutex read_lock. */
#define read_lock(l) wqlab_read_lock(l)
#define write_lock(l) wqlab_write_lock(l)
#define read_unlock(l) wqlab_read_unlock(l)
#define write_unlock(l) wqlab_write_unlock(l)
#define read_trylock(l) wqlab_read_trylock(l)
#define write_trylock(l) wqlab_write_trylock(l)
#define read_lock_irqsave(l, flags) do { local_irq_save(flags); read_lock(l); } while (0)
#define write_lock_irqsave(l, flags) do { local_irq_save(flags); write_lock(l); } while (0)
#define read_unlock_irqrestore(l, flags) do { read_unlock(l); local_irq_restore(flags); } while (0)
#define write_unlock_irqrestore(l, flags) do { write_unlock(l); local_irq_restore(flags); } while (0)
#define read_lock_irq(l) do { local_irq_disable(); read_lock(l); } while (0)
#define write_lock_irq(l) do { local_irq_disable(); write_lock(l); } while (0)
#define read_unlock_irq(l) do { read_unlock(l); local_irq_enable(); } while (0)
#define write_unlock_irq(l) do { write_unlock(l); local_irq_enable(); } while (0)
void local_bh_disable(void);
void local_bh_enable(void);
#define read_lock_bh(l) do { local_bh_disable(); read_lock(l); } while (0)
#define write_lock_bh(l) do { local_bh_disable(); write_lock(l); } while (0)
#define read_unlock_bh(l) do { read_unlock(l); local_bh_enable(); } while (0)
#define write_unlock_bh(l) do { write_unlock(l); local_bh_enable(); } while (0)

static inline int wqlab_read_trylock(rwlock_t *l)
{
	preempt_disable();
	if (wqlab_rw_try(l, false))
		return 1;
	preempt_enable();
	return 0;
}
static inline int wqlab_write_trylock(rwlock_t *l)
{
	preempt_disable();
	if (wqlab_rw_try(l, true))
		return 1;
	preempt_enable();
	return 0;
}
#define raw_spin_trylock(l) spin_trylock(l)
#define raw_spin_lock_bh(l) spin_lock_bh(l)
#define raw_spin_unlock_bh(l) spin_unlock_bh(l)
#define spin_lock_nested(l, subclass) spin_lock(l)
#define spin_trylock_irqsave(l, flags) \
	({ local_irq_save(flags); spin_trylock(l) ? 1 : ({ local_irq_restore(flags); 0; }); })
#define spin_trylock_irq(l) ({ local_irq_disable(); spin_trylock(l) ? 1 : ({ local_irq_enable(); 0; }); })
#define spin_trylock_bh(l) ({ local_bh_disable(); spin_trylock(l) ? 1 : ({ local_bh_enable(); 0; }); })
#if WQLAB_BEFORE(2, 6, 39)
#define SPIN_LOCK_UNLOCKED ((spinlock_t){ 0 })
#define RW_LOCK_UNLOCKED ((rwlock_t){ { 0 }, 0 })
#endif
#define __RW_LOCK_UNLOCKED(name) { { 0 }, 0 }

#endif
