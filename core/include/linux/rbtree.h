/* linux/rbtree.h: red-black trees */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RBTREE_H
#define WQLAB_LINUX_RBTREE_H

struct rb_node { unsigned long __rb_parent_color; struct rb_node *rb_right, *rb_left; } __aligned(sizeof(long));
struct rb_root { struct rb_node *rb_node; };
#define RB_ROOT (struct rb_root){ NULL }
#define rb_entry(ptr, type, member) container_of(ptr, type, member)
#define rb_entry_safe(ptr, type, member) \
	({ __typeof__(ptr) __ptr = (ptr); __ptr ? rb_entry(__ptr, type, member) : NULL; })
#define RB_EMPTY_ROOT(root) (READ_ONCE((root)->rb_node) == NULL)
#define RB_CLEAR_NODE(node) ((node)->__rb_parent_color = (unsigned long)(node))
#define RB_EMPTY_NODE(node) ((node)->__rb_parent_color == (unsigned long)(node))
#define rb_parent(r) ((struct rb_node *)((r)->__rb_parent_color & ~3UL))
static inline void rb_link_node(struct rb_node *node, struct rb_node *parent, struct rb_node **link)
{
	node->__rb_parent_color = (unsigned long)parent;
	node->rb_left = node->rb_right = NULL;
	*link = node;
}
void rb_insert_color(struct rb_node *node, struct rb_root *root);
void rb_erase(struct rb_node *node, struct rb_root *root);
struct rb_node *rb_first(const struct rb_root *root);
struct rb_node *rb_last(const struct rb_root *root);
struct rb_node *rb_next(const struct rb_node *node);
struct rb_node *rb_prev(const struct rb_node *node);
static inline void rb_replace_node(struct rb_node *old, struct rb_node *with, struct rb_root *root)
{
	struct rb_node *parent = rb_parent(old);

	*with = *old;
	if (old->rb_left)
		old->rb_left->__rb_parent_color += (unsigned long)with - (unsigned long)old;
	if (old->rb_right)
		old->rb_right->__rb_parent_color += (unsigned long)with - (unsigned long)old;
	if (!parent)
		root->rb_node = with;
	else if (parent->rb_left == old)
		parent->rb_left = with;
	else
		parent->rb_right = with;
}
static inline struct rb_node *wqlab_rb_deepest(struct rb_node *node)
{
	while (node && (node->rb_left || node->rb_right))
		node = node->rb_left ? node->rb_left : node->rb_right;
	return node;
}
static inline struct rb_node *rb_first_postorder(const struct rb_root *root) { return wqlab_rb_deepest(root->rb_node); }
static inline struct rb_node *rb_next_postorder(const struct rb_node *node)
{
	struct rb_node *parent = node ? rb_parent(node) : NULL;

	return parent && node == parent->rb_left && parent->rb_right ? wqlab_rb_deepest(parent->rb_right) : parent;
}
#define rbtree_postorder_for_each_entry_safe(pos, n, root, field) \
	for (pos = rb_entry_safe(rb_first_postorder(root), __typeof__(*pos), field); \
	     pos && ({ n = rb_entry_safe(rb_next_postorder(&pos->field), __typeof__(*pos), field); 1; }); pos = n)
struct rb_root_cached { struct rb_root rb_root; };
#define RB_ROOT_CACHED (struct rb_root_cached){ { NULL } }
#define rb_first_cached(root) rb_first(&(root)->rb_root)
#define rb_insert_color_cached(node, root, leftmost) ((void)(leftmost), rb_insert_color(node, &(root)->rb_root))
#define rb_erase_cached(node, root) rb_erase(node, &(root)->rb_root)

#endif
