/* linux/blk_types.h: see linux/bio.h */
#include <linux/bio.h>
