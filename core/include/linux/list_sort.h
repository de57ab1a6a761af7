/* linux/list_sort.h: sorting a list; equal ones keep their order */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_LIST_SORT_H
#define WQLAB_LINUX_LIST_SORT_H

struct list_head;
#if WQLAB_SINCE(5, 13, 0)
typedef int (*list_cmp_func_t)(void *priv, const struct list_head *a, const struct list_head *b);
#else
typedef int (*list_cmp_func_t)(void *priv, struct list_head *a, struct list_head *b);
#endif
void list_sort(void *priv, struct list_head *head, list_cmp_func_t compare);

#endif
