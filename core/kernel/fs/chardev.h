// chardev.h: character device numbers, struct cdev, and what opening a device finds. A dev_t is major << 20 | minor.
#pragma once
#include "kernel/layouts.h"
#include "kernel/fs/node.h"

namespace wqlab {

inline constexpr unsigned minor_bits = 20;
inline unsigned dev_major(unsigned dev) { return dev >> minor_bits; }
inline unsigned dev_minor(unsigned dev) { return dev & ((1u << minor_bits) - 1); }

int register_chrdev_region(unsigned first, unsigned count, const char *name);
int alloc_chrdev_region(unsigned *dev, unsigned baseminor, unsigned count, const char *name);
void unregister_chrdev_region(unsigned first, unsigned count);
// chrdev_register: register_chrdev(): all 256 minors at once; the major when 0 was asked for, 0, or a negative errno.
int chrdev_register(unsigned major, const char *name, const file_operations *fops);
void chrdev_unregister(unsigned major, const char *name);

void cdev_init(cdev *c, const file_operations *fops);
cdev *cdev_alloc();
int cdev_add(cdev *c, unsigned dev, unsigned count);
void cdev_del(cdev *c);

// chardev_operations: of the driver that a device number belongs to, or null; sets i_cdev.
const file_operations *chardev_operations(unsigned dev, struct inode *inode);
// chardev_by_name: the number of the first device of a region with that name, for someone who makes its node by hand.
bool chardev_by_name(std::string_view name, unsigned &dev);


void chardev_boot();

}  // namespace wqlab
