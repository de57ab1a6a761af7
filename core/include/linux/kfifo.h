/* linux/kfifo.h: queues of records in a ring whose size is a power of two; one reader and one writer need no lock */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KFIFO_H
#define WQLAB_LINUX_KFIFO_H

/* in and out count records for ever; only their difference and their place in the ring matter. */
struct __kfifo { unsigned int in, out, mask, esize; void *data; };
#if WQLAB_SINCE(2, 6, 33)
#define __STRUCT_KFIFO_COMMON(type) union { struct __kfifo kfifo; type *wqlab_type; const type *wqlab_const; }
#define STRUCT_KFIFO_PTR(type) struct { __STRUCT_KFIFO_COMMON(type); type buf[0]; }
#define STRUCT_KFIFO(type, size) struct { __STRUCT_KFIFO_COMMON(type); type buf[size]; }
struct kfifo { __STRUCT_KFIFO_COMMON(unsigned char); unsigned char buf[0]; };
#define DECLARE_KFIFO_PTR(fifo, type) STRUCT_KFIFO_PTR(type) fifo
#define DECLARE_KFIFO(fifo, type, size) STRUCT_KFIFO(type, size) fifo
#define INIT_KFIFO(fifo) \
	({ \
		__typeof__(&(fifo)) __f = &(fifo); \
		__f->kfifo = (struct __kfifo){ .mask = ARRAY_SIZE(__f->buf) - 1, .esize = sizeof(*__f->wqlab_type), \
					       .data = sizeof(__f->buf) ? __f->buf : NULL }; \
		if (!sizeof(__f->buf)) \
			__f->kfifo.mask = 0; \
		(void)0; \
	})
#define DEFINE_KFIFO(fifo, type, size) \
	STRUCT_KFIFO(type, size) fifo = { .kfifo = { .mask = (size) - 1, .esize = sizeof(type), .data = (fifo).buf } }
int __kfifo_alloc(struct __kfifo *fifo, unsigned int size, size_t esize, gfp_t gfp);
void __kfifo_free(struct __kfifo *fifo);
int __kfifo_init(struct __kfifo *fifo, void *buffer, unsigned int size, size_t esize);
unsigned int __kfifo_in(struct __kfifo *fifo, const void *buf, unsigned int n);
unsigned int __kfifo_out(struct __kfifo *fifo, void *buf, unsigned int n, bool peek);
int __kfifo_to_user(struct __kfifo *fifo, void __user *to, unsigned long len, unsigned int *copied);
int __kfifo_from_user(struct __kfifo *fifo, const void __user *from, unsigned long len, unsigned int *copied);
#define WQLAB_KFIFO_TYPE(fifo) __typeof__(*(fifo)->wqlab_type)
#define kfifo_alloc(fifo, size, gfp) __kfifo_alloc(&(fifo)->kfifo, size, sizeof(*(fifo)->wqlab_type), gfp)
#define kfifo_init(fifo, buffer, size) __kfifo_init(&(fifo)->kfifo, buffer, size, sizeof(*(fifo)->wqlab_type))
#define kfifo_free(fifo) __kfifo_free(&(fifo)->kfifo)
#define kfifo_initialized(fifo) ((fifo)->kfifo.mask != 0)
#define kfifo_esize(fifo) ((fifo)->kfifo.esize)
#define kfifo_size(fifo) ((fifo)->kfifo.mask + 1)
#define kfifo_len(fifo) (READ_ONCE((fifo)->kfifo.in) - READ_ONCE((fifo)->kfifo.out))
#define kfifo_avail(fifo) (kfifo_size(fifo) - kfifo_len(fifo))
#define kfifo_is_empty(fifo) (kfifo_len(fifo) == 0)
#define kfifo_is_full(fifo) (kfifo_len(fifo) > (fifo)->kfifo.mask)
#define kfifo_reset(fifo) ((void)((fifo)->kfifo.in = (fifo)->kfifo.out = 0))
#define kfifo_reset_out(fifo) ((void)((fifo)->kfifo.out = (fifo)->kfifo.in))
#define kfifo_skip(fifo) ((void)(fifo)->kfifo.out++)
#define kfifo_put(fifo, val) \
	({ WQLAB_KFIFO_TYPE(fifo) __val = (val); __kfifo_in(&(fifo)->kfifo, &__val, 1); })
#define kfifo_get(fifo, val) \
	({ __typeof__((fifo)->wqlab_type) __to = (val); __kfifo_out(&(fifo)->kfifo, __to, 1, false); })
#define kfifo_peek(fifo, val) \
	({ __typeof__((fifo)->wqlab_type) __to = (val); __kfifo_out(&(fifo)->kfifo, __to, 1, true); })
#define kfifo_in(fifo, buf, n) \
	({ __typeof__((fifo)->wqlab_const) __from = (buf); __kfifo_in(&(fifo)->kfifo, __from, n); })
#define kfifo_out(fifo, buf, n) \
	({ __typeof__((fifo)->wqlab_type) __to = (buf); __kfifo_out(&(fifo)->kfifo, __to, n, false); })
#define kfifo_out_peek(fifo, buf, n) \
	({ __typeof__((fifo)->wqlab_type) __to = (buf); __kfifo_out(&(fifo)->kfifo, __to, n, true); })
#define kfifo_in_spinlocked(fifo, buf, n, lock) \
	({ unsigned long __flags; unsigned int __n; spin_lock_irqsave(lock, __flags); \
	   __n = kfifo_in(fifo, buf, n); spin_unlock_irqrestore(lock, __flags); __n; })
#define kfifo_out_spinlocked(fifo, buf, n, lock) \
	({ unsigned long __flags; unsigned int __n; spin_lock_irqsave(lock, __flags); \
	   __n = kfifo_out(fifo, buf, n); spin_unlock_irqrestore(lock, __flags); __n; })
#define kfifo_in_locked(fifo, buf, n, lock) kfifo_in_spinlocked(fifo, buf, n, lock)
#define kfifo_out_locked(fifo, buf, n, lock) kfifo_out_spinlocked(fifo, buf, n, lock)
#define kfifo_to_user(fifo, to, len, copied) __kfifo_to_user(&(fifo)->kfifo, to, len, copied)
#define kfifo_from_user(fifo, from, len, copied) __kfifo_from_user(&(fifo)->kfifo, from, len, copied)
#else
/* Before 2.6.33 a kfifo held bytes, was allocated whole and had a lock. */
struct kfifo { struct __kfifo kfifo; spinlock_t *lock; };
struct kfifo *kfifo_alloc(unsigned int size, gfp_t gfp, spinlock_t *lock);
void kfifo_free(struct kfifo *fifo);
unsigned int kfifo_put(struct kfifo *fifo, const unsigned char *buf, unsigned int len);
unsigned int kfifo_get(struct kfifo *fifo, unsigned char *buf, unsigned int len);
unsigned int kfifo_len(struct kfifo *fifo);
void kfifo_reset(struct kfifo *fifo);
#endif

#endif
