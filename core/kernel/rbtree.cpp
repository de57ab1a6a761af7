#include "kernel/rbtree.h"

namespace wqlab {

namespace {

RbNode *parent(const RbNode *n) { return reinterpret_cast<RbNode *>(n->parent_color & ~3ul); }
bool black(const RbNode *n) { return !n || (n->parent_color & 1); }
bool red(const RbNode *n) { return !black(n); }
void set_parent(RbNode *n, const RbNode *p) {
    n->parent_color = (n->parent_color & 3) | reinterpret_cast<unsigned long>(p);
}
void paint(RbNode *n, bool is_black) { n->parent_color = (n->parent_color & ~1ul) | is_black; }

// Side: left or right, so that each case is written once.
using Side = RbNode *RbNode::*;
constexpr Side left = &RbNode::left, right = &RbNode::right;
Side other(Side s) { return s == left ? right : left; }

// replace: what pointed down to `was` points to `is`.
void replace(RbNode *was, RbNode *is, RbRoot *root) {
    RbNode *p = parent(was);
    if (!p) root->node = is;
    else if (p->left == was) p->left = is;
    else p->right = is;
}

// rotate: n goes down on side s, its child on the other side comes up.
void rotate(RbNode *n, Side s, RbRoot *root) {
    RbNode *up = n->*other(s);
    n->*other(s) = up->*s;
    if (up->*s) set_parent(up->*s, n);
    replace(n, up, root);
    set_parent(up, parent(n));
    up->*s = n;
    set_parent(n, up);
}

// mend: the subtree at n (perhaps null, below p) is one black short.
void mend(RbNode *n, RbNode *p, RbRoot *root) {
    while (p && black(n)) {
        const Side s = p->left == n ? left : right;
        RbNode *sibling = p->*other(s);
        if (red(sibling)) {
            paint(sibling, true);
            paint(p, false);
            rotate(p, s, root);
            sibling = p->*other(s);
        }
        if (black(sibling->left) && black(sibling->right)) {
            paint(sibling, false);
            n = p;
            p = parent(n);
            continue;
        }
        if (black(sibling->*other(s))) {
            paint(sibling->*s, true);
            paint(sibling, false);
            rotate(sibling, other(s), root);
            sibling = p->*other(s);
        }
        paint(sibling, black(p));
        paint(p, true);
        paint(sibling->*other(s), true);
        rotate(p, s, root);
        n = root->node;
        break;
    }
    if (n) paint(n, true);
    if (root->node) paint(root->node, true);
}

RbNode *outermost(RbNode *n, Side s) {
    while (n && n->*s) n = n->*s;
    return n;
}

RbNode *step(const RbNode *n, Side s) {
    if (n->*s) return outermost(n->*s, other(s));
    const RbNode *p;
    while ((p = parent(n)) && p->*s == n) n = p;
    return const_cast<RbNode *>(p);
}

}  // namespace

void rb_insert_color(RbNode *n, RbRoot *root) {
    for (RbNode *p; (p = parent(n)) && red(p);) {
        RbNode *grand = parent(p);
        const Side s = grand->left == p ? left : right;
        RbNode *uncle = grand->*other(s);
        if (red(uncle)) {
            paint(p, true);
            paint(uncle, true);
            paint(grand, false);
            n = grand;
            continue;
        }
        if (p->*other(s) == n) {
            rotate(p, s, root);
            p = n;
        }
        paint(p, true);
        paint(grand, false);
        rotate(grand, other(s), root);
        break;
    }
    paint(root->node, true);
}

void rb_erase(RbNode *n, RbRoot *root) {
    RbNode *child, *above;
    bool lost_black;
    if (n->left && n->right) {
        // Its successor takes its place and its colour.
        RbNode *next = outermost(n->right, left);
        child = next->right;
        lost_black = black(next);
        above = parent(next) == n ? next : parent(next);
        if (above != next) {
            above->left = child;
            next->right = n->right;
            set_parent(n->right, next);
        }
        next->left = n->left;
        set_parent(n->left, next);
        replace(n, next, root);
        next->parent_color = n->parent_color;
        if (child) set_parent(child, above);
    } else {
        child = n->left ? n->left : n->right;
        above = parent(n);
        lost_black = black(n);
        replace(n, child, root);
        if (child) set_parent(child, above);
    }
    if (lost_black) mend(child, above, root);
}

RbNode *rb_first(const RbRoot *root) { return outermost(root->node, left); }
RbNode *rb_last(const RbRoot *root) { return outermost(root->node, right); }
RbNode *rb_next(const RbNode *n) { return step(n, right); }
RbNode *rb_prev(const RbNode *n) { return step(n, left); }

}  // namespace wqlab
