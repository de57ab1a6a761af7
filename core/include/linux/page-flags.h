/* linux/page-flags.h: see wqlab/all.h */
#include <wqlab/all.h>
