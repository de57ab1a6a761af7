/* linux/fs.h: files, and the numbers of devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_FS_H
#define WQLAB_LINUX_FS_H

#define S_IFMT 00170000
#define S_IFSOCK 0140000
#define S_IFLNK 0120000
#define S_IFREG 0100000
#define S_IFBLK 0060000
#define S_IFDIR 0040000
#define S_IFCHR 0020000
#define S_IFIFO 0010000
#define S_ISUID 0004000
#define S_ISVTX 0001000
#define S_ISLNK(m) (((m) & S_IFMT) == S_IFLNK)
#define S_ISREG(m) (((m) & S_IFMT) == S_IFREG)
#define S_ISDIR(m) (((m) & S_IFMT) == S_IFDIR)
#define S_ISCHR(m) (((m) & S_IFMT) == S_IFCHR)
#define S_IRWXU 00700
#define S_IRWXG 00070
#define S_IRWXO 00007
#define S_IXUGO (S_IXUSR | 00010 | 00001)
#define S_IRWXUGO (S_IRWXU | S_IRWXG | S_IRWXO)
#define S_IALLUGO (S_ISUID | S_ISVTX | S_IRWXUGO)

#define O_ACCMODE 00000003
#define O_RDONLY 00000000
#define O_WRONLY 00000001
#define O_RDWR 00000002
#define O_CREAT 00000100
#define O_EXCL 00000200
#define O_NOCTTY 00000400
#define O_TRUNC 00001000
#define O_APPEND 00002000
#define O_NONBLOCK 00004000
#define O_NDELAY O_NONBLOCK
#define O_DSYNC 00010000
#define O_LARGEFILE 00100000
#define O_DIRECTORY 00200000
#define O_CLOEXEC 02000000
#define O_SYNC 04010000
#define FMODE_READ 1u
#define FMODE_WRITE 2u
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#define CHRDEV_MAJOR_MAX 512
#define PATH_MAX 4096
#define NAME_MAX 255
#define PROC_SUPER_MAGIC 0x9fa0

#if WQLAB_BEFORE(3, 19, 0)
#define f_dentry f_path.dentry
#define f_vfsmnt f_path.mnt
#endif
static inline struct inode *file_inode(const struct file *f) { return f->f_inode; }
#define file_dentry(f) ((f)->f_path.dentry)
#define d_inode(dentry) ((dentry)->d_inode)
static inline unsigned int iminor(const struct inode *inode) { return MINOR(inode->i_rdev); }
static inline unsigned int imajor(const struct inode *inode) { return MAJOR(inode->i_rdev); }
static inline loff_t i_size_read(const struct inode *inode) { return inode->i_size; }

int register_chrdev_region(dev_t from, unsigned int count, const char *name);
int alloc_chrdev_region(dev_t *dev, unsigned int baseminor, unsigned int count, const char *name);
void unregister_chrdev_region(dev_t from, unsigned int count);
int register_chrdev(unsigned int major, const char *name, const struct file_operations *fops);
#if WQLAB_SINCE(2, 6, 23)
void unregister_chrdev(unsigned int major, const char *name);
#else
int unregister_chrdev(unsigned int major, const char *name);
#endif

/* Files, from inside the kernel. */
struct file *filp_open(const char *path, int flags, umode_t mode);
int filp_close(struct file *file, fl_owner_t id);
void fput(struct file *file);
static inline struct file *get_file(struct file *f)
{
	f->f_count++;
	return f;
}
#if WQLAB_SINCE(4, 14, 0)
ssize_t kernel_read(struct file *file, void *buf, size_t count, loff_t *pos);
ssize_t kernel_write(struct file *file, const void *buf, size_t count, loff_t *pos);
#else
ssize_t vfs_read(struct file *file, char __user *buf, size_t count, loff_t *pos);
ssize_t vfs_write(struct file *file, const char __user *buf, size_t count, loff_t *pos);
ssize_t wqlab_kernel_read_2_6(struct file *file, unsigned long offset, char *addr, unsigned long count);
#define kernel_read(file, offset, addr, count) wqlab_kernel_read_2_6(file, offset, addr, count)
#if WQLAB_SINCE(3, 9, 0)
ssize_t wqlab_kernel_write_3_9(struct file *file, const char *buf, size_t count, loff_t pos);
#define kernel_write(file, buf, count, pos) wqlab_kernel_write_3_9(file, buf, count, pos)
#endif
#endif
#define vfs_fsync(file, datasync) 0
loff_t vfs_llseek(struct file *file, loff_t offset, int whence);
loff_t no_llseek(struct file *file, loff_t offset, int whence);
loff_t noop_llseek(struct file *file, loff_t offset, int whence);
loff_t default_llseek(struct file *file, loff_t offset, int whence);
loff_t generic_file_llseek(struct file *file, loff_t offset, int whence);
loff_t fixed_size_llseek(struct file *file, loff_t offset, int whence, loff_t size);
int nonseekable_open(struct inode *inode, struct file *file);
int stream_open(struct inode *inode, struct file *file);
int simple_open(struct inode *inode, struct file *file);
ssize_t simple_read_from_buffer(void __user *to, size_t count, loff_t *ppos, const void *from, size_t available);
ssize_t simple_write_to_buffer(void *to, size_t available, loff_t *ppos, const void __user *from, size_t count);

#endif
