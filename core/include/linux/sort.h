/* linux/sort.h: sorting an array */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SORT_H
#define WQLAB_LINUX_SORT_H

void sort(void *base, size_t num, size_t size, int (*compare)(const void *, const void *),
          void (*swap)(void *, void *, int));

#endif
