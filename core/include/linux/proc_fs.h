/* linux/proc_fs.h: entries of /proc */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PROC_FS_H
#define WQLAB_LINUX_PROC_FS_H

#if WQLAB_SINCE(5, 6, 0)
struct proc_dir_entry *wqlab_proc_create_ops(const char *name, umode_t mode, struct proc_dir_entry *parent,
					     const struct proc_ops *ops, void *data);
#define proc_create(name, mode, parent, ops) wqlab_proc_create_ops(name, mode, parent, ops, NULL)
#define proc_create_data(name, mode, parent, ops, data) wqlab_proc_create_ops(name, mode, parent, ops, data)
#else
struct proc_dir_entry *wqlab_proc_create(const char *name, umode_t mode, struct proc_dir_entry *parent,
					 const struct file_operations *fops, void *data);
#if WQLAB_SINCE(2, 6, 25)
#define proc_create(name, mode, parent, fops) wqlab_proc_create(name, mode, parent, fops, NULL)
#define proc_create_data(name, mode, parent, fops, data) wqlab_proc_create(name, mode, parent, fops, data)
#endif
#endif
#if WQLAB_SINCE(4, 18, 0)
struct proc_dir_entry *proc_create_single_data(const char *name, umode_t mode, struct proc_dir_entry *parent,
					       int (*show)(struct seq_file *, void *), void *data);
#define proc_create_single(name, mode, parent, show) proc_create_single_data(name, mode, parent, show, NULL)
struct proc_dir_entry *proc_create_seq_private(const char *name, umode_t mode, struct proc_dir_entry *parent,
					       const struct seq_operations *ops, unsigned int state_size, void *data);
#define proc_create_seq_data(name, mode, parent, ops, data) proc_create_seq_private(name, mode, parent, ops, 0, data)
#define proc_create_seq(name, mode, parent, ops) proc_create_seq_private(name, mode, parent, ops, 0, NULL)
#endif
#if WQLAB_BEFORE(3, 10, 0)
struct proc_dir_entry *create_proc_entry(const char *name, mode_t mode, struct proc_dir_entry *parent);
static inline struct proc_dir_entry *create_proc_read_entry(const char *name, mode_t mode, struct proc_dir_entry *base,
							     read_proc_t *read_proc, void *data)
{
	struct proc_dir_entry *entry = create_proc_entry(name, mode, base);

	if (entry) {
		entry->read_proc = read_proc;
		entry->data = data;
	}
	return entry;
}
#define PDE(inode) wqlab_pde(inode)
struct proc_dir_entry *wqlab_pde(const struct inode *inode);
#endif
#if WQLAB_BEFORE(2, 6, 27)
extern struct proc_dir_entry proc_root;
#define proc_root_fs ((struct proc_dir_entry *)0)
#endif
#if WQLAB_SINCE(3, 10, 0)
void *wqlab_pde_data(const struct inode *inode);
#define pde_data(inode) wqlab_pde_data(inode)
#if WQLAB_BEFORE(5, 17, 0)
#define PDE_DATA(inode) wqlab_pde_data(inode)
#endif
void proc_remove(struct proc_dir_entry *entry);
#endif
struct proc_dir_entry *proc_mkdir(const char *name, struct proc_dir_entry *parent);
struct proc_dir_entry *proc_mkdir_mode(const char *name, umode_t mode, struct proc_dir_entry *parent);
struct proc_dir_entry *proc_mkdir_data(const char *name, umode_t mode, struct proc_dir_entry *parent, void *data);
struct proc_dir_entry *proc_symlink(const char *name, struct proc_dir_entry *parent, const char *to);
#if WQLAB_SINCE(3, 10, 0)
void proc_set_size(struct proc_dir_entry *entry, loff_t size);
void proc_set_user(struct proc_dir_entry *entry, kuid_t uid, kgid_t gid);
#endif
void remove_proc_entry(const char *name, struct proc_dir_entry *parent);
#if WQLAB_SINCE(3, 9, 0)
#define remove_proc_subtree(name, parent) wqlab_remove_proc_subtree(name, parent)
int wqlab_remove_proc_subtree(const char *name, struct proc_dir_entry *parent);
#endif

#endif
