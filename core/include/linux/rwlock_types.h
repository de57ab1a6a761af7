/* linux/rwlock_types.h: see wqlab/all.h */
#include <wqlab/all.h>
