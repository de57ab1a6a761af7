/* asm/system.h: see wqlab/all.h */
#include <wqlab/all.h>
#if WQLAB_SINCE(3, 4, 0)
#error asm/system.h: No such file or directory
#endif
