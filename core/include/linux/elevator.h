/* linux/elevator.h: see linux/blkdev.h */
#include <wqlab/all.h>
#if WQLAB_SINCE(5, 16, 0)
#error linux/elevator.h: No such file or directory
#endif
#include <linux/blkdev.h>
