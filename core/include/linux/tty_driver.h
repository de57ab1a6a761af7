/* linux/tty_driver.h: see wqlab/all.h */
#include <wqlab/all.h>
