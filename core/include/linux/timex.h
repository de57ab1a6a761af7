/* linux/timex.h: see wqlab/all.h */
#include <wqlab/all.h>
