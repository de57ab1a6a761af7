// debugfs.h: files below /sys/kernel/debug.
#pragma once
#include "kernel/fs/node.h"

namespace wqlab {

// debugfs_make: a file, or with S_IFDIR in mode a directory; an error pointer when the name is taken (-EEXIST).
dentry *debugfs_make(const char *name, unsigned mode, dentry *parent, void *data, const file_operations *fops);
// debugfs_make_value: a number of `size` bytes, shown in decimal (or, with base 16, hexadecimal); bool when size is 0.
dentry *debugfs_make_value(const char *name, unsigned mode, dentry *parent, void *value, int size, int base);
// debugfs_remove: it and what is below it.
void debugfs_remove(dentry *entry);

}  // namespace wqlab
