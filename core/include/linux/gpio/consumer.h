/* linux/gpio/consumer.h: see wqlab/all.h */
#include <wqlab/all.h>
