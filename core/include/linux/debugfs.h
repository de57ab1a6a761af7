/* linux/debugfs.h: files of debugfs */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_DEBUGFS_H
#define WQLAB_LINUX_DEBUGFS_H

struct dentry *debugfs_create_dir(const char *name, struct dentry *parent);
struct dentry *debugfs_create_file(const char *name, umode_t mode, struct dentry *parent, void *data,
				   const struct file_operations *fops);
struct dentry *wqlab_debugfs_value(const char *name, umode_t mode, struct dentry *parent, void *value, int size,
                                   int base);
#define debugfs_create_u8(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u8 *__v = (v); __v; }), 1, 10)
#define debugfs_create_u16(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u16 *__v = (v); __v; }), 2, 10)
#define debugfs_create_u32(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u32 *__v = (v); __v; }), 4, 10)
#define debugfs_create_u64(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u64 *__v = (v); __v; }), 8, 10)
#define debugfs_create_x32(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u32 *__v = (v); __v; }), 4, 16)
#define debugfs_create_x64(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u64 *__v = (v); __v; }), 8, 16)
#define debugfs_create_ulong(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ unsigned long *__v = (v); __v; }), 8, 10)
#define debugfs_create_size_t(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ size_t *__v = (v); __v; }), 8, 10)
#define debugfs_create_bool(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ bool *__v = (v); __v; }), 0, 10)
#define debugfs_create_atomic_t(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, &({ atomic_t *__v = (v); __v; })->counter, 4, 10)
void debugfs_remove(struct dentry *dentry);
#define debugfs_remove_recursive(dentry) debugfs_remove(dentry)
#define debugfs_initialized() true

#endif
