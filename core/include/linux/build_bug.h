/* linux/build_bug.h: see wqlab/all.h */
#include <wqlab/all.h>
