/* linux/static_key.h: see wqlab/all.h */
#include <wqlab/all.h>
