/* era.h: which kernel the headers are of. The runner says WQLAB_KERNEL; nothing else may look at it. */
#ifndef WQLAB_ERA_H
#define WQLAB_ERA_H

#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))
#ifndef WQLAB_KERNEL
#define WQLAB_KERNEL KERNEL_VERSION(6, 1, 192)
#endif
/* WQLAB_SINCE: the first kernel that has it. WQLAB_BEFORE: the first that has it no longer. */
#define WQLAB_SINCE(a, b, c) (WQLAB_KERNEL >= KERNEL_VERSION(a, b, c))
#define WQLAB_BEFORE(a, b, c) (WQLAB_KERNEL < KERNEL_VERSION(a, b, c))

#endif
