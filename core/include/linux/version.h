/* linux/version.h: which kernel this is */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_VERSION_H
#define WQLAB_LINUX_VERSION_H

#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))
#define LINUX_VERSION_CODE KERNEL_VERSION(6, 1, 192)
#define UTS_RELEASE "6.1.0-wqlab"

#endif
