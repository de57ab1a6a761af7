/* linux/export.h: symbols for other modules; there are none */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_EXPORT_H
#define WQLAB_LINUX_EXPORT_H

#define EXPORT_SYMBOL(sym) extern __typeof__(sym) sym
#define EXPORT_SYMBOL_GPL(sym) extern __typeof__(sym) sym

#endif
