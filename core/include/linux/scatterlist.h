/* linux/scatterlist.h: memory in pieces */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SCATTERLIST_H
#define WQLAB_LINUX_SCATTERLIST_H

struct scatterlist { void *wqlab_address; unsigned int offset, length; bool wqlab_last; };
static inline void sg_init_table(struct scatterlist *sg, unsigned int n)
{
	memset(sg, 0, n * sizeof(*sg));
	sg[n - 1].wqlab_last = true;
}
static inline void sg_set_buf(struct scatterlist *sg, const void *buf, unsigned int n)
{
	sg->wqlab_address = (void *)buf;
	sg->length = n;
}
static inline void sg_init_one(struct scatterlist *sg, const void *buf, unsigned int n)
{
	sg_init_table(sg, 1);
	sg_set_buf(sg, buf, n);
}
static inline void *sg_virt(struct scatterlist *sg) { return sg->wqlab_address; }
static inline struct scatterlist *sg_next(struct scatterlist *sg) { return sg->wqlab_last ? NULL : sg + 1; }
#define for_each_sg(list, sg, n, i) for ((i) = 0, (sg) = (list); (i) < (n); (i)++, (sg) = sg_next(sg))

#endif
