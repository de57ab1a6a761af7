/* linux/utsname.h: the names of this system */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_UTSNAME_H
#define WQLAB_LINUX_UTSNAME_H

struct new_utsname { char sysname[65], nodename[65], release[65], version[65], machine[65], domainname[65]; };
struct uts_namespace { struct new_utsname name; };
struct new_utsname *utsname(void);
#if WQLAB_BEFORE(2, 6, 19)
#define system_utsname (*utsname())
#endif
#define init_utsname() utsname()

#endif
