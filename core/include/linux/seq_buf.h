/* linux/seq_buf.h: see wqlab/all.h */
#include <wqlab/all.h>
