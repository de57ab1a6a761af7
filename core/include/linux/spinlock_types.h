/* linux/spinlock_types.h: see wqlab/all.h */
#include <wqlab/all.h>
