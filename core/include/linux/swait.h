/* linux/swait.h: see wqlab/all.h */
#include <wqlab/all.h>
