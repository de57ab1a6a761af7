/* linux/radix-tree.h: pointers by index, with the names that came before the xarray */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RADIX_TREE_H
#define WQLAB_LINUX_RADIX_TREE_H

#define radix_tree_root xarray
#define RADIX_TREE_INIT(name, mask) XARRAY_INIT(name, mask)
#define RADIX_TREE(name, mask) struct radix_tree_root name = RADIX_TREE_INIT(name, mask)
#define INIT_RADIX_TREE(root, mask) xa_init_flags(root, mask)
static inline int radix_tree_insert(struct radix_tree_root *root, unsigned long index, void *item)
{
	const int err = WQLAB_XA(insert)(root, index, item, GFP_ATOMIC);

	return err == -EBUSY ? -EEXIST : err;
}
#define radix_tree_lookup(root, index) WQLAB_XA(load)((struct xarray *)(root), index)
#define radix_tree_delete(root, index) WQLAB_XA(erase)(root, index)
#define radix_tree_empty(root) xa_empty(root)
static inline unsigned int radix_tree_gang_lookup(struct radix_tree_root *root, void **results, unsigned long first,
						  unsigned int max)
{
	unsigned int n = 0;
	void *item;

	xa_for_each_start(root, first, item, first) {
		if (n == max)
			break;
		results[n++] = item;
	}
	return n;
}
/* Nodes put by so that an insertion under a lock cannot fail: memory here is taken as it is needed. */
static inline int radix_tree_preload(gfp_t gfp)
{
	preempt_disable();
	return 0;
}
static inline void radix_tree_preload_end(void) { preempt_enable(); }

#endif
