/* linux/kallsyms.h: see wqlab/all.h */
#include <wqlab/all.h>
