/* linux/io.h: ports of the machine, and memory of devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IO_H
#define WQLAB_LINUX_IO_H

u8 inb(unsigned int port);
u16 inw(unsigned int port);
u32 inl(unsigned int port);
void outb(u8 value, unsigned int port);
void outw(u16 value, unsigned int port);
void outl(u32 value, unsigned int port);
#define inb_p(port) inb(port)
#define outb_p(value, port) outb(value, port)
#define inw_p(port) inw(port)
#define outw_p(value, port) outw(value, port)
unsigned long virt_to_phys(volatile void *address);
void *phys_to_virt(unsigned long address);
#define __pa(x) virt_to_phys((void *)(x))
#define __va(x) phys_to_virt((unsigned long)(x))
/* ioremap: NULL, with a line in the log: no device has memory here. */
void __iomem *ioremap(resource_size_t offset, unsigned long size);
#if WQLAB_BEFORE(5, 6, 0)
#define ioremap_nocache(offset, size) ioremap(offset, size)
#endif
#define IOMEM_ERR_PTR(err) ((void __iomem *)ERR_PTR(err))
void iounmap(volatile void __iomem *addr);
static inline u8 readb(const volatile void __iomem *p) { return *(const volatile u8 *)p; }
static inline u16 readw(const volatile void __iomem *p) { return *(const volatile u16 *)p; }
static inline u32 readl(const volatile void __iomem *p) { return *(const volatile u32 *)p; }
static inline void writeb(u8 v, volatile void __iomem *p) { *(volatile u8 *)p = v; }
static inline void writew(u16 v, volatile void __iomem *p) { *(volatile u16 *)p = v; }
static inline void writel(u32 v, volatile void __iomem *p) { *(volatile u32 *)p = v; }
#define ioread8(p) readb(p)
#define ioread16(p) readw(p)
#define ioread32(p) readl(p)
#define iowrite8(v, p) writeb(v, p)
#define iowrite16(v, p) writew(v, p)
#define iowrite32(v, p) writel(v, p)

#endif
