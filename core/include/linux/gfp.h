/* linux/gfp.h: whole pages of memory */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_GFP_H
#define WQLAB_LINUX_GFP_H

/* A struct page is the page it stands for: no module sees inside one. */
struct page;
struct page *wqlab_alloc_pages(gfp_t flags, unsigned int order);
void wqlab_free_pages(struct page *page, unsigned int order);
#define alloc_pages(flags, order) wqlab_alloc_pages(flags, order)
#define alloc_page(flags) alloc_pages(flags, 0)
#define __free_pages(page, order) wqlab_free_pages(page, order)
#define __free_page(page) __free_pages(page, 0)
#define __get_free_pages(flags, order) ((unsigned long)alloc_pages(flags, order))
#define __get_free_page(flags) __get_free_pages(flags, 0)
#define get_zeroed_page(flags) __get_free_pages((flags) | __GFP_ZERO, 0)
#define free_pages(addr, order) __free_pages((struct page *)(addr), order)
#define free_page(addr) free_pages(addr, 0)

#endif
