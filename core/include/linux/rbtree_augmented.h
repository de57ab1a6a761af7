/* linux/rbtree_augmented.h: see wqlab/all.h */
#include <wqlab/all.h>
