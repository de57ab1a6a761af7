/* linux/regmap.h: see wqlab/all.h */
#include <wqlab/all.h>
