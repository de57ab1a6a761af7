/* linux/llist.h: lists that need no lock: many add, one takes all */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_LLIST_H
#define WQLAB_LINUX_LLIST_H

struct llist_node { struct llist_node *next; };
struct llist_head { struct llist_node *first; };
#define LLIST_HEAD_INIT(name) { NULL }
#define LLIST_HEAD(name) struct llist_head name = LLIST_HEAD_INIT(name)
static inline void init_llist_head(struct llist_head *head) { head->first = NULL; }
static inline bool llist_empty(const struct llist_head *head) { return READ_ONCE(head->first) == NULL; }
static inline bool llist_add(struct llist_node *node, struct llist_head *head)
{
	struct llist_node *first = READ_ONCE(head->first);

	do {
		node->next = first;
	} while (!try_cmpxchg(&head->first, &first, node));
	return !first;
}
static inline struct llist_node *llist_del_all(struct llist_head *head) { return xchg(&head->first, NULL); }
static inline struct llist_node *llist_reverse_order(struct llist_node *head)
{
	struct llist_node *reversed = NULL;

	while (head) {
		struct llist_node *next = head->next;

		head->next = reversed;
		reversed = head;
		head = next;
	}
	return reversed;
}
#define llist_entry(ptr, type, member) container_of(ptr, type, member)
#define llist_for_each(pos, node) for ((pos) = (node); pos; (pos) = (pos)->next)
#define llist_for_each_entry(pos, node, member) \
	for ((pos) = hlist_entry_safe((node), __typeof__(*(pos)), member); pos; \
	     (pos) = hlist_entry_safe((pos)->member.next, __typeof__(*(pos)), member))
#define llist_for_each_entry_safe(pos, n, node, member) \
	for ((pos) = hlist_entry_safe((node), __typeof__(*(pos)), member); \
	     pos && ((n) = hlist_entry_safe((pos)->member.next, __typeof__(*(n)), member), 1); (pos) = (n))
static inline struct llist_node *llist_del_first(struct llist_head *head)
{
	struct llist_node *first = READ_ONCE(head->first);

	while (first && !try_cmpxchg(&head->first, &first, READ_ONCE(first->next)))
		cpu_relax();
	return first;
}

#endif
