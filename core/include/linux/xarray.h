/* linux/xarray.h: see wqlab/all.h */
#include <wqlab/all.h>
