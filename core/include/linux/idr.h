/* linux/idr.h: small numbers for pointers */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IDR_H
#define WQLAB_LINUX_IDR_H

struct idr { void **slot; int slots; };
#define DEFINE_IDR(name) struct idr name
#define IDR_INIT(name) { 0 }
static inline void idr_init(struct idr *idr) { *idr = (struct idr){ 0 }; }
int idr_alloc(struct idr *idr, void *ptr, int start, int end, gfp_t gfp);
void *idr_find(const struct idr *idr, unsigned long id);
void *idr_remove(struct idr *idr, unsigned long id);
void *idr_get_next(struct idr *idr, int *next);
void idr_destroy(struct idr *idr);
#define idr_preload(gfp) do { } while (0)
#define idr_preload_end() do { } while (0)
#define idr_for_each_entry(idr, entry, id) \
	for ((id) = 0; ((entry) = idr_get_next(idr, &(id))) != NULL; (id)++)
struct ida { struct idr idr; };
#define DEFINE_IDA(name) struct ida name
static inline void ida_init(struct ida *ida) { idr_init(&ida->idr); }
static inline int ida_alloc_range(struct ida *ida, unsigned int min, unsigned int max, gfp_t gfp)
{
	return idr_alloc(&ida->idr, ida, min, max >= INT_MAX ? 0 : max + 1, gfp);
}
#define ida_alloc(ida, gfp) ida_alloc_range(ida, 0, ~0, gfp)
#define ida_simple_get(ida, start, end, gfp) ida_alloc_range(ida, start, (end) ? (end) - 1 : ~0, gfp)
static inline void ida_free(struct ida *ida, unsigned int id) { idr_remove(&ida->idr, id); }
#define ida_simple_remove(ida, id) ida_free(ida, id)
#define ida_destroy(ida) idr_destroy(&(ida)->idr)

#endif
