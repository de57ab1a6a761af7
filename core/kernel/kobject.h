// kobject.h: kobjects, counted, each a directory of /sys once it was added, and its attributes as files there.
#pragma once
#include "kernel/layouts.h"
#include "kernel/fs/node.h"

namespace wqlab {

extern const kobj_type plain_kobject_type;    // of kobject_create(): attributes are kobj_attributes
extern kobject *kernel_kobject, *fs_kobject, *firmware_kobject, *module_kobject;

void kobject_init(kobject *k, const kobj_type *type);
// kobject_set_name: of an object that is not yet in sysfs; false when out of memory.
bool kobject_set_name(kobject *k, const char *name);
// kobject_add: makes its directory below parent (or at the top of /sys) and its type's attributes.
int kobject_add(kobject *k, kobject *parent);
int kobject_init_and_add(kobject *k, const kobj_type *type, kobject *parent, const char *name);
kobject *kobject_create_and_add(const char *name, kobject *parent);
// kobject_del: takes it out of sysfs.
void kobject_del(kobject *k);
kobject *kobject_get(kobject *k);
// kobject_put: the last one takes it out of sysfs and calls its type's release.
void kobject_put(kobject *k);
// kobject_directory: where it is in the tree; kobject_adopt: its directory is one that exists.
Node *kobject_directory(const kobject *k);

int sysfs_create_file(kobject *k, const attribute *attr);
void sysfs_remove_file(kobject *k, const attribute *attr);
int sysfs_create_group(kobject *k, const attribute_group *group);
void sysfs_remove_group(kobject *k, const attribute_group *group);
int sysfs_create_bin_file(kobject *k, const bin_attribute *attr);
void sysfs_remove_bin_file(kobject *k, const bin_attribute *attr);
// sysfs_notify: whoever polls that attribute is woken.
void sysfs_notify(kobject *k, const char *dir, const char *attr);

void kobject_boot();

}  // namespace wqlab
