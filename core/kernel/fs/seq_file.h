// seq_file.h: virtual files made record by record.
#pragma once
#include <cstdarg>

#include "kernel/fs/node.h"

namespace wqlab {

int seq_open(file *f, const seq_operations *op);
// seq_open_private: the same with `size` zeroed bytes in m->private, which is also what it returns; null when out of
// memory.
void *seq_open_private(file *f, const seq_operations *op, int size);
long seq_read(file *f, char *user, unsigned long size, long long *pos);
long long seq_lseek(file *f, long long offset, int whence);
int seq_release(struct inode *inode, file *f);
int seq_release_private(struct inode *inode, file *f);
int single_open(file *f, int (*show)(seq_file *, void *), void *data);
int single_release(struct inode *inode, file *f);

void seq_vprintf(seq_file *m, const char *fmt, va_list args);
void seq_putc(seq_file *m, char c);
void seq_puts(seq_file *m, const char *s);
int seq_write(seq_file *m, const void *data, std::size_t n);

list_head *seq_list_start(list_head *head, long long pos);
list_head *seq_list_next(void *v, list_head *head, long long *pos);

}  // namespace wqlab
