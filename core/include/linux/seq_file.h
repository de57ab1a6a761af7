/* linux/seq_file.h: virtual files, made record by record */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SEQ_FILE_H
#define WQLAB_LINUX_SEQ_FILE_H

#define SEQ_START_TOKEN ((void *)1)
#define SEQ_SKIP 1
int seq_open(struct file *file, const struct seq_operations *op);
int seq_open_private(struct file *file, const struct seq_operations *op, int size);
void *__seq_open_private(struct file *file, const struct seq_operations *op, int size);
ssize_t seq_read(struct file *file, char __user *buf, size_t size, loff_t *ppos);
#if WQLAB_SINCE(5, 10, 0)
ssize_t seq_read_iter(struct kiocb *iocb, struct iov_iter *iter);
#endif
loff_t seq_lseek(struct file *file, loff_t offset, int whence);
int seq_release(struct inode *inode, struct file *file);
int seq_release_private(struct inode *inode, struct file *file);
int single_open(struct file *file, int (*show)(struct seq_file *, void *), void *data);
int single_release(struct inode *inode, struct file *file);
#if WQLAB_BEFORE(4, 3, 0)
__printf(2, 3) int seq_printf(struct seq_file *m, const char *fmt, ...);
#else
__printf(2, 3) void seq_printf(struct seq_file *m, const char *fmt, ...);
#endif
__printf(2, 0) void seq_vprintf(struct seq_file *m, const char *fmt, va_list args);
void seq_putc(struct seq_file *m, char c);
void seq_puts(struct seq_file *m, const char *s);
int seq_write(struct seq_file *m, const void *data, size_t len);
struct list_head *seq_list_start(struct list_head *head, loff_t pos);
struct list_head *seq_list_next(void *v, struct list_head *head, loff_t *pos);
static inline bool seq_has_overflowed(struct seq_file *m) { return m->count == m->size; }
#define seq_list_start_head(head, pos) ({ loff_t __pos = (pos); __pos ? seq_list_start(head, __pos - 1) : (head); })

#define DEFINE_SHOW_ATTRIBUTE(name) \
static int name##_open(struct inode *inode, struct file *file) \
{ \
	return single_open(file, name##_show, inode->i_private); \
} \
static const struct file_operations name##_fops = { \
	.owner = THIS_MODULE, .open = name##_open, .read = seq_read, .llseek = seq_lseek, .release = single_release, \
}
#if WQLAB_SINCE(5, 6, 0)
#define DEFINE_PROC_SHOW_ATTRIBUTE(name) \
static int name##_open(struct inode *inode, struct file *file) \
{ \
	return single_open(file, name##_show, pde_data(inode)); \
} \
static const struct proc_ops name##_proc_ops = { \
	.proc_open = name##_open, .proc_read = seq_read, .proc_lseek = seq_lseek, .proc_release = single_release, \
}
#endif
#if WQLAB_BEFORE(4, 9, 0)
/* A buffer that is full shows in seq_has_overflowed() alone. */
#define seq_puts(m, s) (seq_puts(m, s), 0)
#define seq_putc(m, c) (seq_putc(m, c), 0)
#endif
static inline int single_open_size(struct file *file, int (*show)(struct seq_file *, void *), void *data, size_t size)
{
	return single_open(file, show, data);
}
static inline struct hlist_node *seq_hlist_start(struct hlist_head *head, loff_t pos)
{
	struct hlist_node *node;

	for (node = head->first; node && pos; node = node->next)
		pos--;
	return node;
}
static inline struct hlist_node *seq_hlist_next(void *v, struct hlist_head *head, loff_t *pos)
{
	struct hlist_node *node = v;

	++*pos;
	return node ? node->next : head->first;
}
#define DEFINE_SEQ_ATTRIBUTE(name) \
static int name##_open(struct inode *inode, struct file *file) \
{ \
	int err = seq_open(file, &name##_sops); \
	if (!err && inode->i_private) \
		((struct seq_file *)file->private_data)->private = inode->i_private; \
	return err; \
} \
static const struct file_operations name##_fops = { \
	.owner = THIS_MODULE, .open = name##_open, .read = seq_read, .llseek = seq_lseek, .release = seq_release, \
}
#if WQLAB_SINCE(3, 13, 0)
static inline void seq_setwidth(struct seq_file *m, size_t size) { m->pad_until = m->count + size; }
static inline void seq_pad(struct seq_file *m, char c)
{
	while (m->count < m->pad_until && m->count < m->size)
		seq_putc(m, ' ');
	if (c)
		seq_putc(m, c);
}
#endif
#define seq_put_decimal_ull(m, delimiter, number) seq_printf(m, "%s%llu", delimiter, (unsigned long long)(number))
#define seq_put_decimal_ll(m, delimiter, number) seq_printf(m, "%s%lld", delimiter, (long long)(number))

#endif
