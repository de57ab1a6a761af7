/* linux/genhd.h: see wqlab/all.h */
#include <wqlab/all.h>
#if WQLAB_SINCE(5, 18, 0)
#error linux/genhd.h: No such file or directory
#endif
