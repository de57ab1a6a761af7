/* linux/init.h: where a module begins and ends */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_INIT_H
#define WQLAB_LINUX_INIT_H

#define __init
#define __exit __maybe_unused
#define __initdata
#define __exitdata
#define __initconst
typedef int (*initcall_t)(void);
typedef void (*exitcall_t)(void);

#endif
