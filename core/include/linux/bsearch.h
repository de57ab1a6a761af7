/* linux/bsearch.h: finding in a sorted array */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_BSEARCH_H
#define WQLAB_LINUX_BSEARCH_H

void *bsearch(const void *key, const void *base, size_t num, size_t size, int (*compare)(const void *, const void *));

#endif
