/* linux/cred.h: who a task is */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_CRED_H
#define WQLAB_LINUX_CRED_H

typedef struct { gid_t val; } kgid_t;
#define KUIDT_INIT(value) ((kuid_t){ value })
#define KGIDT_INIT(value) ((kgid_t){ value })
#define GLOBAL_ROOT_UID KUIDT_INIT(0)
#define GLOBAL_ROOT_GID KGIDT_INIT(0)
#define __kuid_val(uid) ((uid).val)
#define __kgid_val(gid) ((gid).val)
struct user_namespace { int level; };
extern struct user_namespace wqlab_init_user_ns;
#define init_user_ns wqlab_init_user_ns
#define current_user_ns() (&init_user_ns)
#define from_kuid(ns, uid) ((uid).val)
#define from_kgid(ns, gid) ((gid).val)
#define from_kuid_munged(ns, uid) ((uid).val)
#define make_kuid(ns, value) KUIDT_INIT(value)
#define uid_eq(a, b) ((a).val == (b).val)
/* Everybody is root: insmod and the commands of a script are. */
#if WQLAB_SINCE(3, 5, 0)
#define current_uid() GLOBAL_ROOT_UID
#define current_euid() GLOBAL_ROOT_UID
#define current_gid() GLOBAL_ROOT_GID
#else
#define current_uid() ((uid_t)0)
#define current_euid() ((uid_t)0)
#define current_gid() ((gid_t)0)
#endif
#define CAP_SYS_ADMIN 21
#define CAP_DAC_OVERRIDE 1
#define CAP_SYS_TTY_CONFIG 26
#define CAP_SYS_RAWIO 17
static inline bool capable(int cap) { return true; }

#endif
