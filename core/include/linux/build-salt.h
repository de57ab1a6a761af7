/* linux/build-salt.h: see wqlab/all.h */
#include <wqlab/all.h>
