/* linux/compiler.h: attributes, and accesses that another CPU may see */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_COMPILER_H
#define WQLAB_LINUX_COMPILER_H

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define inline inline __attribute__((__gnu_inline__, __unused__))
#define __inline inline
#define __always_inline inline __attribute__((__always_inline__))
#define noinline __attribute__((__noinline__))
#define __noreturn __attribute__((__noreturn__))
#define __packed __attribute__((__packed__))
#define __aligned(x) __attribute__((__aligned__(x)))
#define __section(s) __attribute__((__section__(s)))
#define __used __attribute__((__used__))
#define __maybe_unused __attribute__((__unused__))
#define __always_unused __attribute__((__unused__))
#define __must_check __attribute__((__warn_unused_result__))
#define __printf(a, b) __attribute__((__format__(printf, a, b)))
#define __scanf(a, b) __attribute__((__format__(scanf, a, b)))
#define __pure __attribute__((__pure__))
#define __attribute_const__ __attribute__((__const__))
#define __cold __attribute__((__cold__))
#define __weak __attribute__((__weak__))
#define __deprecated
#define fallthrough __attribute__((__fallthrough__))
#define __user
#define __kernel
#define __iomem
#define __rcu
#define __percpu
#define __force
#define __bitwise
#define __must_hold(x)
#define __acquires(x)
#define __releases(x)
#define asmlinkage
#define notrace
#define ____cacheline_aligned __aligned(64)
#define ____cacheline_aligned_in_smp __aligned(64)
#define ____WQLAB_PASTE(a, b) a##b
#define __PASTE(a, b) ____WQLAB_PASTE(a, b)
#define __UNIQUE_ID(prefix) __PASTE(__PASTE(__UNIQUE_ID_, prefix), __COUNTER__)
#define __stringify_1(x...) #x
#define __stringify(x...) __stringify_1(x)
#define barrier() __asm__ __volatile__("" : : : "memory")
#define unreachable() __builtin_unreachable()
#define OPTIMIZER_HIDE_VAR(var) __asm__("" : "=r"(var) : "0"(var))

/* wqlab_point: another CPU may move here. wqlab_look: the same before a read; it notices a loop that looks again
 * and again at what does not change, and lets time pass. */
void wqlab_point(const volatile void *object);
void wqlab_look(const volatile void *object, unsigned long size);
void cpu_relax(void);

#define READ_ONCE(x) (*({ wqlab_look(&(x), sizeof(x)); (const volatile __typeof__(x) *)&(x); }))
#define WRITE_ONCE(x, val) \
	do { wqlab_point(&(x)); *(volatile __typeof__(x) *)&(x) = (val); } while (0)
#define data_race(expr) (expr)

#define mb() __atomic_thread_fence(__ATOMIC_SEQ_CST)
#define rmb() mb()
#define wmb() mb()
#define smp_mb() mb()
#define smp_rmb() mb()
#define smp_wmb() mb()
#define smp_mb__before_atomic() mb()
#define smp_mb__after_atomic() mb()
#define smp_store_mb(var, value) do { WRITE_ONCE(var, value); mb(); } while (0)
#define smp_load_acquire(p) ({ __typeof__(*(p)) __value = READ_ONCE(*(p)); mb(); __value; })
#define smp_store_release(p, v) do { mb(); WRITE_ONCE(*(p), v); } while (0)

#define xchg(ptr, v) \
	({ wqlab_point(ptr); __atomic_exchange_n((ptr), (__typeof__(*(ptr)))(v), __ATOMIC_SEQ_CST); })
#define cmpxchg(ptr, old, new) \
	({ \
		__typeof__(*(ptr)) __seen = (old); \
		wqlab_point(ptr); \
		__atomic_compare_exchange_n((ptr), &__seen, (__typeof__(*(ptr)))(new), 0, __ATOMIC_SEQ_CST, \
					    __ATOMIC_SEQ_CST); \
		__seen; \
	})
#define try_cmpxchg(ptr, oldp, new) \
	({ \
		wqlab_point(ptr); \
		(_Bool)__atomic_compare_exchange_n((ptr), (oldp), (__typeof__(*(ptr)))(new), 0, __ATOMIC_SEQ_CST, \
						   __ATOMIC_SEQ_CST); \
	})
#if WQLAB_BEFORE(4, 15, 0)
#define ACCESS_ONCE(x) READ_ONCE(x)
#endif
#define __ro_after_init
#define __read_mostly

#endif
