/* linux/container_of.h: see wqlab/all.h */
#include <wqlab/all.h>
