/* linux/blkpg.h: see linux/blkdev.h */
#include <linux/blkdev.h>
