/* linux/irqdesc.h: see wqlab/all.h */
#include <wqlab/all.h>
