/* asm/hw_irq.h: see wqlab/all.h */
#include <wqlab/all.h>
