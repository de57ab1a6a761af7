/* linux/spi/spi.h: see wqlab/all.h */
#include <wqlab/all.h>
