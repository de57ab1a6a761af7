/* linux/string_helpers.h: see wqlab/all.h */
#include <wqlab/all.h>
