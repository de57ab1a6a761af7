/* linux/ww_mutex.h: see wqlab/all.h */
#include <wqlab/all.h>
