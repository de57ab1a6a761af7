/* linux/kobject.h: kobjects */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KOBJECT_H
#define WQLAB_LINUX_KOBJECT_H

#if WQLAB_SINCE(2, 6, 25)
extern struct kobject *wqlab_kernel_kobj, *wqlab_fs_kobj, *wqlab_firmware_kobj;
#define kernel_kobj wqlab_kernel_kobj
#define fs_kobj wqlab_fs_kobj
#define firmware_kobj wqlab_firmware_kobj
void kobject_init(struct kobject *kobj, const struct kobj_type *ktype);
__printf(3, 4) int kobject_add(struct kobject *kobj, struct kobject *parent, const char *fmt, ...);
__printf(4, 5) int kobject_init_and_add(struct kobject *kobj, const struct kobj_type *ktype, struct kobject *parent,
					const char *fmt, ...);
struct kobject *kobject_create_and_add(const char *name, struct kobject *parent);
#endif
__printf(2, 3) int kobject_set_name(struct kobject *kobj, const char *fmt, ...);
void kobject_del(struct kobject *kobj);
struct kobject *kobject_get(struct kobject *kobj);
void kobject_put(struct kobject *kobj);
static inline const char *kobject_name(const struct kobject *kobj) { return kobj->name; }
enum kobject_action { KOBJ_ADD, KOBJ_REMOVE, KOBJ_CHANGE, KOBJ_MOVE, KOBJ_ONLINE, KOBJ_OFFLINE };
int kobject_uevent(struct kobject *kobj, enum kobject_action action);
struct kset *kset_create_and_add(const char *name, const void *uevent_ops, struct kobject *parent);
void kset_unregister(struct kset *kset);

#endif
