/* linux/slab.h: memory */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SLAB_H
#define WQLAB_LINUX_SLAB_H

#define __GFP_DMA 0x01u
#define __GFP_HIGH 0x20u
#define __GFP_IO 0x40u
#define __GFP_FS 0x80u
#define __GFP_ZERO 0x100u
#define __GFP_DIRECT_RECLAIM 0x400u
#define __GFP_KSWAPD_RECLAIM 0x800u
#define __GFP_RECLAIM (__GFP_DIRECT_RECLAIM | __GFP_KSWAPD_RECLAIM)
#define __GFP_NOWARN 0x2000u
#define __GFP_NOFAIL 0x8000u
#define __GFP_NORETRY 0x10000u
#define GFP_KERNEL (__GFP_RECLAIM | __GFP_IO | __GFP_FS)
#define GFP_ATOMIC (__GFP_HIGH | 0x200u | __GFP_KSWAPD_RECLAIM)
#define GFP_NOWAIT __GFP_KSWAPD_RECLAIM
#define GFP_NOIO __GFP_RECLAIM
#define GFP_NOFS (__GFP_RECLAIM | __GFP_IO)
#define GFP_USER GFP_KERNEL
#define GFP_DMA __GFP_DMA

void *kmalloc(size_t size, gfp_t flags) __attribute__((__malloc__, __alloc_size__(1)));
void *kzalloc(size_t size, gfp_t flags) __attribute__((__malloc__, __alloc_size__(1)));
void *kmalloc_array(size_t n, size_t size, gfp_t flags);
void *kcalloc(size_t n, size_t size, gfp_t flags);
void *krealloc(const void *p, size_t size, gfp_t flags);
void kfree(const void *p);
size_t ksize(const void *p);
void *vmalloc(unsigned long size);
void *vzalloc(unsigned long size);
void vfree(const void *p);
void *kvmalloc(size_t size, gfp_t flags);
void *kvzalloc(size_t size, gfp_t flags);
void kvfree(const void *p);
#define kvmalloc_array(n, size, flags) kmalloc_array(n, size, flags)
#define kvcalloc(n, size, flags) kcalloc(n, size, flags)
#define vmalloc_user(size) vzalloc(size)
#define kmalloc_node(size, flags, node) kmalloc(size, flags)
#define kzalloc_node(size, flags, node) kzalloc(size, flags)
#define kfree_sensitive(p) kfree(p)
#if WQLAB_BEFORE(5, 10, 0)
#define kzfree(p) kfree(p)
#endif

struct kmem_cache { size_t size; void (*ctor)(void *); };
static inline struct kmem_cache *wqlab_kmem_cache_create(const char *name, unsigned int size, unsigned int align,
							  unsigned int flags, void (*ctor)(void *))
{
	struct kmem_cache *cache = kmalloc(sizeof(*cache), GFP_KERNEL);

	if (cache) {
		cache->size = size;
		cache->ctor = ctor;
	}
	return cache;
}
#if WQLAB_BEFORE(2, 6, 23)
#define kmem_cache_create(name, size, align, flags, ctor, dtor) wqlab_kmem_cache_create(name, size, align, flags, NULL)
#else
#define kmem_cache_create(name, size, align, flags, ctor) wqlab_kmem_cache_create(name, size, align, flags, ctor)
#endif
#if WQLAB_BEFORE(2, 6, 24)
typedef struct kmem_cache kmem_cache_t;
#define SLAB_KERNEL GFP_KERNEL
#define SLAB_ATOMIC GFP_ATOMIC
#define SLAB_NO_REAP 0
#endif
static inline void *kmem_cache_alloc(struct kmem_cache *cache, gfp_t flags)
{
	void *p = kmalloc(cache->size, flags);

	if (p && cache->ctor)
		cache->ctor(p);
	return p;
}
#define kmem_cache_zalloc(cache, flags) kmem_cache_alloc(cache, (flags) | __GFP_ZERO)
#define kmem_cache_free(cache, p) kfree(p)
#define kmem_cache_destroy(cache) kfree(cache)
#define KMEM_CACHE(type, flags) \
	wqlab_kmem_cache_create(#type, sizeof(struct type), __alignof__(struct type), flags, NULL)
#define SLAB_HWCACHE_ALIGN 0x2000u
#define SLAB_POISON 0x800u
#define SLAB_RED_ZONE 0x400u
#define SLAB_PANIC 0x40000u
#define SLAB_RECLAIM_ACCOUNT 0x20000u
#define SLAB_ACCOUNT 0x4000000u
#define kmem_cache_size(cache) ((unsigned int)(cache)->size)

static inline int get_order(unsigned long size)
{
	int order = 0;

	while ((PAGE_SIZE << order) < size)
		order++;
	return order;
}

#endif
