/* linux/stop_machine.h: see wqlab/all.h */
#include <wqlab/all.h>
