/* linux/cdev.h: character devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_CDEV_H
#define WQLAB_LINUX_CDEV_H

void cdev_init(struct cdev *cdev, const struct file_operations *fops);
struct cdev *cdev_alloc(void);
int cdev_add(struct cdev *cdev, dev_t dev, unsigned int count);
void cdev_del(struct cdev *cdev);
#if WQLAB_SINCE(4, 12, 0)
int cdev_device_add(struct cdev *cdev, struct device *dev);
void cdev_device_del(struct cdev *cdev, struct device *dev);
#endif

#endif
#include <wqlab/device_names.h>
