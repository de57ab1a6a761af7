// rbtree.h: red-black trees, on the nodes of include/linux/rbtree.h: a parent's address with the colour in its lowest
// bit.
#pragma once

namespace wqlab {

struct RbNode {
    unsigned long parent_color;   // bit 0: black
    RbNode *right, *left;
};
struct RbRoot { RbNode *node; };

// rb_insert_color: a node was linked in as a leaf: colours and rotates. rb_erase: takes a node out.
void rb_insert_color(RbNode *node, RbRoot *root);
void rb_erase(RbNode *node, RbRoot *root);
RbNode *rb_first(const RbRoot *root);
RbNode *rb_last(const RbRoot *root);
RbNode *rb_next(const RbNode *node);
RbNode *rb_prev(const RbNode *node);

}  // namespace wqlab
