// file.h: system calls on open files, as a task of a person or a module of the kernel makes them. All return what the
// kernel returns: a number or a negative errno. `user` buffers are user memory, or any after set_fs(KERNEL_DS).
#pragma once
#include "kernel/fs/node.h"

namespace wqlab {

inline constexpr unsigned O_ACCMODE_ = 3, O_RDONLY_ = 0, O_WRONLY_ = 1, O_RDWR_ = 2, O_CREAT_ = 0100, O_EXCL_ = 0200,
                          O_TRUNC_ = 01000, O_APPEND_ = 02000, O_NONBLOCK_ = 04000, O_DIRECTORY_ = 0200000;
inline constexpr unsigned FMODE_READ_ = 1, FMODE_WRITE_ = 2;

// file_open: a new struct file, or null with a negative errno in `error`. Waits as the module's open does.
file *file_open(std::string_view path, unsigned flags, unsigned mode, int &error);
long file_read(file *f, char *user, unsigned long n, long long *pos);
long file_write(file *f, const char *user, unsigned long n, long long *pos);
long file_ioctl(file *f, unsigned cmd, unsigned long arg);
long long file_llseek(file *f, long long offset, int whence);
// file_poll: the events that are there now, after waiting up to `timeout` jiffies (negative: for ever) for one of
// `wanted`.
long file_poll(file *f, unsigned wanted, long timeout);
// file_close: flush and release; f is gone.
int file_close(file *f);
// file_poll_wait: poll_wait() of a module: the polling task is woken by that queue too.
void file_poll_wait(file *f, wait_queue_head_t *queue, poll_table *table);

// module_get, module_put: what holds a module back from rmmod. module_get is false for one that is leaving.
bool module_get(module *owner);
void module_put(module *owner);

}  // namespace wqlab
