/* linux/kmod.h: programs and modules that the kernel asks for. This machine has no other module. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KMOD_H
#define WQLAB_LINUX_KMOD_H

#include <linux/umh.h>

__printf(2, 3) int __request_module(bool wait, const char *name, ...);
#define request_module(mod...) __request_module(true, mod)
#define request_module_nowait(mod...) __request_module(false, mod)

#endif
