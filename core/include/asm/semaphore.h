/* asm/semaphore.h: see wqlab/all.h */
#include <wqlab/all.h>
#if WQLAB_SINCE(2, 6, 27)
#error asm/semaphore.h: No such file or directory
#endif
