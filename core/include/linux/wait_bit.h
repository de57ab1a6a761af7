/* linux/wait_bit.h: see wqlab/all.h */
#include <wqlab/all.h>
