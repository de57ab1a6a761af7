/* linux/serial_reg.h: see wqlab/all.h */
#include <wqlab/all.h>
