/* linux/compiler_attributes.h: see wqlab/all.h */
#include <wqlab/all.h>
