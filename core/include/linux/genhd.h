/* linux/genhd.h: disks, until 5.17 */
#include <wqlab/all.h>
#if WQLAB_SINCE(5, 18, 0)
#error linux/genhd.h: No such file or directory
#endif
#include <linux/blkdev.h>
