/* linux/atomic.h: atomic variables; each access is a place where another CPU may move */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_ATOMIC_H
#define WQLAB_LINUX_ATOMIC_H

#define ATOMIC_INIT(i) { (i) }
#define ATOMIC64_INIT(i) { (i) }
#define ATOMIC_LONG_INIT(i) { (i) }

#define WQLAB_ATOMIC(atomic, type, name) \
static __always_inline type name##_read(const atomic *v) \
{ \
	wqlab_look(&v->counter, sizeof(v->counter)); \
	return __atomic_load_n(&v->counter, __ATOMIC_SEQ_CST); \
} \
static __always_inline void name##_set(atomic *v, type i) \
{ \
	wqlab_point(v); \
	__atomic_store_n(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline type name##_add_return(type i, atomic *v) \
{ \
	wqlab_point(v); \
	return __atomic_add_fetch(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline type name##_fetch_add(type i, atomic *v) \
{ \
	wqlab_point(v); \
	return __atomic_fetch_add(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline void name##_and(type i, atomic *v) \
{ \
	wqlab_point(v); \
	__atomic_fetch_and(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline void name##_or(type i, atomic *v) \
{ \
	wqlab_point(v); \
	__atomic_fetch_or(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline void name##_xor(type i, atomic *v) \
{ \
	wqlab_point(v); \
	__atomic_fetch_xor(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline type name##_fetch_and(type i, atomic *v) \
{ \
	wqlab_point(v); \
	return __atomic_fetch_and(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline type name##_fetch_or(type i, atomic *v) \
{ \
	wqlab_point(v); \
	return __atomic_fetch_or(&v->counter, i, __ATOMIC_SEQ_CST); \
} \
static __always_inline type name##_xchg(atomic *v, type i) { return xchg(&v->counter, i); } \
static __always_inline type name##_cmpxchg(atomic *v, type old, type i) { return cmpxchg(&v->counter, old, i); } \
static __always_inline bool name##_try_cmpxchg(atomic *v, type *old, type i) { return try_cmpxchg(&v->counter, old, i); } \
static __always_inline void name##_add(type i, atomic *v) { name##_add_return(i, v); } \
static __always_inline void name##_sub(type i, atomic *v) { name##_add_return(-i, v); } \
static __always_inline void name##_inc(atomic *v) { name##_add_return(1, v); } \
static __always_inline void name##_dec(atomic *v) { name##_add_return(-1, v); } \
static __always_inline type name##_sub_return(type i, atomic *v) { return name##_add_return(-i, v); } \
static __always_inline type name##_fetch_sub(type i, atomic *v) { return name##_fetch_add(-i, v); } \
static __always_inline type name##_inc_return(atomic *v) { return name##_add_return(1, v); } \
static __always_inline type name##_dec_return(atomic *v) { return name##_add_return(-1, v); } \
static __always_inline type name##_fetch_inc(atomic *v) { return name##_fetch_add(1, v); } \
static __always_inline type name##_fetch_dec(atomic *v) { return name##_fetch_add(-1, v); } \
static __always_inline bool name##_inc_and_test(atomic *v) { return name##_add_return(1, v) == 0; } \
static __always_inline bool name##_dec_and_test(atomic *v) { return name##_add_return(-1, v) == 0; } \
static __always_inline bool name##_sub_and_test(type i, atomic *v) { return name##_add_return(-i, v) == 0; } \
static __always_inline bool name##_add_negative(type i, atomic *v) { return name##_add_return(i, v) < 0; } \
static __always_inline bool name##_add_unless(atomic *v, type a, type u) \
{ \
	type seen = name##_read(v); \
	while (seen != u) \
		if (name##_try_cmpxchg(v, &seen, seen + a)) \
			return true; \
	return false; \
} \
static __always_inline bool name##_inc_not_zero(atomic *v) { return name##_add_unless(v, 1, 0); } \
static __always_inline type name##_dec_if_positive(atomic *v) \
{ \
	type seen = name##_read(v); \
	while (seen > 0) \
		if (name##_try_cmpxchg(v, &seen, seen - 1)) \
			break; \
	return seen - 1; \
}

WQLAB_ATOMIC(atomic_t, int, atomic)
WQLAB_ATOMIC(atomic64_t, long, atomic64)

#define atomic_long_read(v) atomic64_read(v)
#define atomic_long_set(v, i) atomic64_set(v, i)
#define atomic_long_add(i, v) atomic64_add(i, v)
#define atomic_long_sub(i, v) atomic64_sub(i, v)
#define atomic_long_inc(v) atomic64_inc(v)
#define atomic_long_dec(v) atomic64_dec(v)
#define atomic_long_add_return(i, v) atomic64_add_return(i, v)
#define atomic_long_inc_return(v) atomic64_inc_return(v)
#define atomic_long_dec_return(v) atomic64_dec_return(v)
#define atomic_long_dec_and_test(v) atomic64_dec_and_test(v)
#define atomic_long_xchg(v, i) atomic64_xchg(v, i)
#define atomic_long_cmpxchg(v, o, n) atomic64_cmpxchg(v, o, n)
#define atomic_long_and(i, v) atomic64_and(i, v)
#define atomic_long_or(i, v) atomic64_or(i, v)
#define atomic_long_xor(i, v) atomic64_xor(i, v)
#define atomic_long_sub_return(i, v) atomic64_sub_return(i, v)
#define atomic_long_fetch_add(i, v) atomic64_fetch_add(i, v)
#define atomic_long_add_unless(v, a, u) atomic64_add_unless(v, a, u)
#define atomic_long_inc_not_zero(v) atomic64_inc_not_zero(v)

typedef struct { atomic_t refs; } refcount_t;
#define REFCOUNT_INIT(n) { .refs = ATOMIC_INIT(n) }
static __always_inline void refcount_set(refcount_t *r, int n) { atomic_set(&r->refs, n); }
static __always_inline unsigned int refcount_read(const refcount_t *r) { return atomic_read(&r->refs); }
static __always_inline void refcount_inc(refcount_t *r) { atomic_inc(&r->refs); }
static __always_inline bool refcount_inc_not_zero(refcount_t *r) { return atomic_inc_not_zero(&r->refs); }
static __always_inline void refcount_dec(refcount_t *r) { atomic_dec(&r->refs); }
static __always_inline bool refcount_dec_and_test(refcount_t *r) { return atomic_dec_and_test(&r->refs); }
#define atomic_read_acquire(v) atomic_read(v)
#define atomic_set_release(v, i) atomic_set(v, i)

#endif
