/* linux/hdreg.h: the shape of a disk */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_HDREG_H
#define WQLAB_LINUX_HDREG_H

struct hd_geometry { unsigned char heads, sectors; unsigned short cylinders; unsigned long start; };
#define HDIO_GETGEO 0x0301

#endif
