/* files.h: the layouts of files that the engine and a module share. C and C++; as wqlab/abi.h, and after it. All kernels
 * share one layout; a header shows a member under its name of that kernel. */
#ifndef WQLAB_FILES_H
#define WQLAB_FILES_H

/* WQLAB_STILL(version): the kernel is older than that, so that modules see the member; the engine always does. */
#ifdef __cplusplus
#define WQLAB_STILL(a, b, c) 1
extern "C" {
#else
#define WQLAB_STILL(a, b, c) WQLAB_BEFORE(a, b, c)
#endif

struct file;
struct inode;
/* refcnt: what holds the module back from rmmod; state: 0 live, 1 coming, 2 going */
struct module { char name[56]; int refcnt, state; };
struct cdev;
struct dentry;
struct vm_area_struct;
struct kiocb;
struct iov_iter;
struct dir_context;
struct poll_table_struct;
struct seq_file;
struct seq_operations;
struct file_operations;
struct file_lock;
typedef void *fl_owner_t;

struct qstr { const unsigned char *name; unsigned int len; };
struct dentry {
	struct qstr d_name;
	struct inode *d_inode;
	struct dentry *d_parent;
	unsigned char d_iname[40];
};
struct vfsmount;
struct path { struct vfsmount *mnt; struct dentry *dentry; };
struct inode {
	unsigned short i_mode;
	unsigned int i_uid, i_gid;
	unsigned int i_rdev;
	unsigned long i_ino;
	long long i_size;
	void *i_private;
	struct cdev *i_cdev;
	const struct file_operations *i_fop;
	void *wqlab_node;                       /* the engine's */
};
struct file {
	struct path f_path;
	struct inode *f_inode;
	const struct file_operations *f_op;
	unsigned int f_flags;                   /* O_* */
	unsigned int f_mode;                    /* FMODE_* */
	long long f_pos;
	void *private_data;
	long f_count;
	void *wqlab_node;
};

struct file_operations {
	struct module *owner;
	long long (*llseek)(struct file *, long long, int);
	long (*read)(struct file *, char *, unsigned long, long long *);
	long (*write)(struct file *, const char *, unsigned long, long long *);
	long (*read_iter)(struct kiocb *, struct iov_iter *);
	long (*write_iter)(struct kiocb *, struct iov_iter *);
	long (*aio_read)(void);
	long (*aio_write)(void);
	int (*readdir)(struct file *, void *, void *);
	int (*iterate_shared)(struct file *, struct dir_context *);
	unsigned int (*poll)(struct file *, struct poll_table_struct *);
#if WQLAB_STILL(2, 6, 36)
	int (*ioctl)(struct inode *, struct file *, unsigned int, unsigned long);
#else
	void *wqlab_old_ioctl;
#endif
	long (*unlocked_ioctl)(struct file *, unsigned int, unsigned long);
	long (*compat_ioctl)(struct file *, unsigned int, unsigned long);
	int (*mmap)(struct file *, struct vm_area_struct *);
	int (*open)(struct inode *, struct file *);
	int (*flush)(struct file *, fl_owner_t);
	int (*release)(struct inode *, struct file *);
	int (*fsync)(struct file *, long long, long long, int);
	int (*fasync)(int, struct file *, int);
	int (*lock)(struct file *, int, struct file_lock *);
};
/* proc_ops: since 5.6; no module of an older kernel may be taken for one of it */
#if defined(__cplusplus) || !WQLAB_STILL(5, 6, 0)
struct proc_ops {
	unsigned int proc_flags;
	int (*proc_open)(struct inode *, struct file *);
	long (*proc_read)(struct file *, char *, unsigned long, long long *);
	long (*proc_read_iter)(struct kiocb *, struct iov_iter *);
	long (*proc_write)(struct file *, const char *, unsigned long, long long *);
	long long (*proc_lseek)(struct file *, long long, int);
	int (*proc_release)(struct inode *, struct file *);
	unsigned int (*proc_poll)(struct file *, struct poll_table_struct *);
	long (*proc_ioctl)(struct file *, unsigned int, unsigned long);
	long (*proc_compat_ioctl)(struct file *, unsigned int, unsigned long);
	int (*proc_mmap)(struct file *, struct vm_area_struct *);
};
#endif
/* proc_dir_entry: open to modules before 3.10 */
typedef int (read_proc_t)(char *page, char **start, long off, int count, int *eof, void *data);
typedef int (write_proc_t)(struct file *file, const char *buffer, unsigned long count, void *data);
struct proc_dir_entry {
	const char *name;
	unsigned short namelen;
	unsigned short mode;
	unsigned int uid, gid;
	long long size;
	const struct file_operations *proc_fops;
	struct module *owner;
	struct proc_dir_entry *parent;
	void *data;
	read_proc_t *read_proc;
	write_proc_t *write_proc;
	void *wqlab_node;
	int (*wqlab_show)(struct seq_file *, void *);
	const struct seq_operations *wqlab_seq;
};

struct seq_file {
	char *buf;
	unsigned long size, from, count, pad_until;
	long long index, read_pos;
	struct mutex lock;
	const struct seq_operations *op;
	int poll_event;
	const struct file *file;
	void *private_;                         /* "private" to modules */
};
struct seq_operations {
	void *(*start)(struct seq_file *m, long long *pos);
	void (*stop)(struct seq_file *m, void *v);
	void *(*next)(struct seq_file *m, void *v, long long *pos);
	int (*show)(struct seq_file *m, void *v);
};

/* Mappings: of 6.1, and what older kernels had beside. */
struct page;
struct mm_struct;
typedef unsigned int vm_fault_t;
typedef struct { unsigned long pgprot; } pgprot_t;
struct vm_fault {
	struct vm_area_struct *vma;
	unsigned long pgoff, address;
	unsigned int flags;
	struct page *page;
#if WQLAB_STILL(4, 10, 0)
	void *virtual_address;
#endif
};
struct vm_operations_struct {
	void (*open)(struct vm_area_struct *vma);
	void (*close)(struct vm_area_struct *vma);
#if defined(__cplusplus) || !WQLAB_STILL(4, 11, 0)
	vm_fault_t (*fault)(struct vm_fault *vmf);
#else
	int (*fault)(struct vm_area_struct *vma, struct vm_fault *vmf);
#endif
	int (*access)(struct vm_area_struct *vma, unsigned long addr, void *buf, int len, int write);
#if WQLAB_STILL(2, 6, 26)
	struct page *(*nopage)(struct vm_area_struct *vma, unsigned long addr, int *type);
#endif
};
struct vm_area_struct {
	unsigned long vm_start, vm_end;
	struct mm_struct *vm_mm;
	pgprot_t vm_page_prot;
	unsigned long vm_flags;
	const struct vm_operations_struct *vm_ops;
	unsigned long vm_pgoff;
	struct file *vm_file;
	void *vm_private_data;
};

typedef struct poll_table_struct {
	void (*_qproc)(struct file *, struct wait_queue_head *, struct poll_table_struct *);
	unsigned int _key;
} poll_table;

#ifdef __cplusplus
}
#endif
#endif
