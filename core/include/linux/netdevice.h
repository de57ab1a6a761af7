/* linux/netdevice.h: see wqlab/all.h */
#include <wqlab/all.h>
