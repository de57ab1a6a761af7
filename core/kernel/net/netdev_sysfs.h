// netdev_sysfs.h: /sys/class/net/NAME.
#pragma once
#include "kernel/net/netdev.h"

namespace wqlab {

// netdev_sysfs_add: 0 or a negative errno; -EEXIST when a module has made a class "net" of its own.
int netdev_sysfs_add(net_device *dev);
void netdev_sysfs_remove(net_device *dev);
void netdev_sysfs_boot();

}  // namespace wqlab
