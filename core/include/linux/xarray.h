/* linux/xarray.h: pointers by index */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_XARRAY_H
#define WQLAB_LINUX_XARRAY_H

struct wqlab_xa_slot { unsigned long index; void *entry; };
struct xarray {
	spinlock_t xa_lock;
	gfp_t xa_flags;
	struct wqlab_xa_slot *slots;    /* by index, none twice */
	unsigned long count, room;
};
struct xa_limit { u32 min, max; };
#define XA_LIMIT(lowest, highest) ((struct xa_limit){ .min = (lowest), .max = (highest) })
#define xa_limit_32b XA_LIMIT(0, UINT_MAX)
#define xa_limit_31b XA_LIMIT(0, INT_MAX)
#define XA_FLAGS_ALLOC 1u
#define XA_FLAGS_ALLOC1 2u
#define XARRAY_INIT(name, flags) { .xa_flags = (flags) }
#define DEFINE_XARRAY_FLAGS(name, flags) struct xarray name = XARRAY_INIT(name, flags)
#define DEFINE_XARRAY(name) DEFINE_XARRAY_FLAGS(name, 0)
#define DEFINE_XARRAY_ALLOC(name) DEFINE_XARRAY_FLAGS(name, XA_FLAGS_ALLOC)
#define DEFINE_XARRAY_ALLOC1(name) DEFINE_XARRAY_FLAGS(name, XA_FLAGS_ALLOC1)
static inline void xa_init_flags(struct xarray *xa, gfp_t flags) { *xa = (struct xarray){ .xa_flags = flags }; }
static inline void xa_init(struct xarray *xa) { xa_init_flags(xa, 0); }
static inline bool xa_empty(const struct xarray *xa) { return !READ_ONCE(xa->count); }
#define XA_ERROR(errno) ((void *)((errno) * 4L + 2))
static inline bool xa_is_err(const void *entry) { return ((unsigned long)entry & 3) == 2 && (long)entry < 0; }
static inline int xa_err(const void *entry) { return xa_is_err(entry) ? (long)entry >> 2 : 0; }
#define xa_mk_value(v) ((void *)((unsigned long)(v) << 1 | 1))
#define xa_to_value(entry) ((unsigned long)(entry) >> 1)
#define xa_is_value(entry) ((unsigned long)(entry) & 1)
/* Before 4.20 only linux/radix-tree.h has these, under names of its own. */
#if WQLAB_SINCE(4, 20, 0)
#define WQLAB_XA(name) xa_##name
#else
#define WQLAB_XA(name) wqlab_radix_##name
#endif
void *WQLAB_XA(load)(struct xarray *xa, unsigned long index);
/* What was there, or an error. A null entry takes the index out. */
void *WQLAB_XA(store)(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp);
void *WQLAB_XA(erase)(struct xarray *xa, unsigned long index);
int WQLAB_XA(insert)(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp);
void *xa_cmpxchg(struct xarray *xa, unsigned long index, void *old, void *entry, gfp_t gfp);
int xa_alloc(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, gfp_t gfp);
void xa_destroy(struct xarray *xa);
/* wqlab_xa_from: the first entry at *index or behind, up to max; *index says where. */
void *wqlab_xa_from(struct xarray *xa, unsigned long *index, unsigned long max);
#define xa_find(xa, index, max, filter) wqlab_xa_from(xa, index, max)
#define XA_PRESENT 8u
#define xa_for_each_range(xa, index, entry, start, last) \
	for ((index) = (start); ((entry) = wqlab_xa_from(xa, &(index), last)) != NULL; (index)++)
#define xa_for_each_start(xa, index, entry, start) xa_for_each_range(xa, index, entry, start, ULONG_MAX)
#define xa_for_each(xa, index, entry) xa_for_each_start(xa, index, entry, 0)
#define xa_lock(xa) spin_lock(&(xa)->xa_lock)
#define xa_unlock(xa) spin_unlock(&(xa)->xa_lock)

#endif
