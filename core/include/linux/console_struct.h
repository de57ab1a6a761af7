/* linux/console_struct.h: see wqlab/all.h */
#include <wqlab/all.h>
