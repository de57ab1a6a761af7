/* linux/rcupdate_wait.h: see wqlab/all.h */
#include <wqlab/all.h>
