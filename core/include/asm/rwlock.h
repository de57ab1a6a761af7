/* asm/rwlock.h: see wqlab/all.h */
#include <wqlab/all.h>
#if WQLAB_SINCE(5, 11, 0)
#error asm/rwlock.h: No such file or directory
#endif
