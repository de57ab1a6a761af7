/* linux/config.h: see wqlab/all.h */
#include <wqlab/all.h>
#if WQLAB_SINCE(2, 6, 19)
#error linux/config.h: No such file or directory
#endif
