/* linux/mod_devicetable.h: see wqlab/all.h */
#include <wqlab/all.h>
