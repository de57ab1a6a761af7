/* linux/input-event-codes.h: see wqlab/all.h */
#include <wqlab/all.h>
