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
#define debugfs_create_x8(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u8 *__v = (v); __v; }), 1, 16)
#define debugfs_create_x16(name, mode, parent, v) \
	wqlab_debugfs_value(name, mode, parent, ({ u16 *__v = (v); __v; }), 2, 16)

/* Files whose number a pair of functions gives and takes. */
struct wqlab_simple_attr {
	int (*get)(void *data, u64 *value);
	int (*set)(void *data, u64 value);
	void *data;
	const char *format;
};
static inline ssize_t wqlab_simple_attr_read(const struct wqlab_simple_attr *a, char __user *buf, size_t n, loff_t *pos)
{
	char text[24];
	u64 value = 0;
	int err;

	if (!a->get)
		return -EACCES;
	err = a->get(a->data, &value);
	if (err)
		return err;
	return simple_read_from_buffer(buf, n, pos, text, scnprintf(text, sizeof(text), a->format, value));
}
static inline ssize_t wqlab_simple_attr_write(const struct wqlab_simple_attr *a, const char __user *buf, size_t n)
{
	u64 value;
	int err;

	if (!a->set)
		return -EACCES;
	err = kstrtoull_from_user(buf, n, 0, &value) ?: a->set(a->data, value);
	return err ?: n;
}
#define DEFINE_SIMPLE_ATTRIBUTE(__fops, __get, __set, __fmt) \
static int __fops##_open(struct inode *inode, struct file *file) \
{ \
	file->private_data = inode->i_private; \
	return 0; \
} \
static ssize_t __fops##_read(struct file *file, char __user *buf, size_t n, loff_t *pos) \
{ \
	const struct wqlab_simple_attr __a = { __get, __set, file->private_data, __fmt }; \
	return wqlab_simple_attr_read(&__a, buf, n, pos); \
} \
static ssize_t __fops##_write(struct file *file, const char __user *buf, size_t n, loff_t *pos) \
{ \
	const struct wqlab_simple_attr __a = { __get, __set, file->private_data, __fmt }; \
	return wqlab_simple_attr_write(&__a, buf, n); \
} \
static const struct file_operations __fops = { \
	.owner = THIS_MODULE, .open = __fops##_open, .read = __fops##_read, .write = __fops##_write, \
}
#if WQLAB_SINCE(4, 7, 0)
#define DEFINE_DEBUGFS_ATTRIBUTE(__fops, __get, __set, __fmt) DEFINE_SIMPLE_ATTRIBUTE(__fops, __get, __set, __fmt)
#define debugfs_create_file_unsafe(name, mode, parent, data, fops) debugfs_create_file(name, mode, parent, data, fops)
#endif

#endif
