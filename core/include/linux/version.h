/* linux/version.h: which kernel this is */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_VERSION_H
#define WQLAB_LINUX_VERSION_H

#define LINUX_VERSION_CODE WQLAB_KERNEL
#if WQLAB_SINCE(6, 1, 0)
#define UTS_RELEASE "6.1.0-wqlab"
#elif WQLAB_SINCE(2, 6, 35)
#define UTS_RELEASE "2.6.35-wqlab"
#else
#define UTS_RELEASE "2.6.18-wqlab"
#endif

#endif
