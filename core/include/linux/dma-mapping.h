/* linux/dma-mapping.h: see wqlab/all.h */
#include <wqlab/all.h>
