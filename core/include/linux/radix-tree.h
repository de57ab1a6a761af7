/* linux/radix-tree.h: see wqlab/all.h */
#include <wqlab/all.h>
