/* linux/smp_lock.h: see wqlab/all.h */
#include <wqlab/all.h>
#if WQLAB_SINCE(2, 6, 39)
#error linux/smp_lock.h: No such file or directory
#endif
