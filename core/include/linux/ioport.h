/* linux/ioport.h: ranges of ports and of memory */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IOPORT_H
#define WQLAB_LINUX_IOPORT_H

#define IORESOURCE_IO 0x00000100
#define IORESOURCE_MEM 0x00000200
#define IORESOURCE_IRQ 0x00000400
#define IORESOURCE_DMA 0x00000800
struct resource *wqlab_request_region(unsigned long start, unsigned long n, const char *name);
void wqlab_release_region(unsigned long start, unsigned long n);
#define request_region(start, n, name) wqlab_request_region(start, n, name)
#define release_region(start, n) wqlab_release_region(start, n)
#if WQLAB_BEFORE(4, 2, 0)
int check_region(unsigned long start, unsigned long n);
#endif
static inline resource_size_t resource_size(const struct resource *res) { return res->end - res->start + 1; }

#endif
