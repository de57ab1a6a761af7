/* linux/jump_label.h: see wqlab/all.h */
#include <wqlab/all.h>
