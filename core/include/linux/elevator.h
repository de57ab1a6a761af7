/* linux/elevator.h: see linux/blkdev.h */
#include <linux/blkdev.h>
