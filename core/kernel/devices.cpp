#include "kernel/devices.h"

#include "kernel/block.h"
#include "kernel/device.h"
#include "kernel/fs/chardev.h"
#include "kernel/fs/node.h"
#include "kernel/fs/proc.h"
#include "kernel/fs/sysctl.h"
#include "kernel/fs/sysfs.h"
#include "kernel/fs/user_memory.h"
#include "kernel/input.h"
#include "kernel/kernel.h"
#include "kernel/kobject.h"
#include "kernel/led.h"
#include "kernel/misc.h"
#include "kernel/net/netfilter.h"
#include "kernel/net/netlink.h"
#include "kernel/net/receive.h"
#include "kernel/net/socket.h"
#include "kernel/notifier.h"
#include "kernel/platform.h"
#include "kernel/version.h"

namespace wqlab {

void devices_boot() {
    fs_boot();
    user_memory_boot(booted_version() < kernel_version(3, 7, 0));   // SMAP came with 3.7
    sysfs_boot();
    proc_boot();
    sysctl_boot();
    kobject_boot();
    chardev_boot();
    device_boot();
    misc_boot();
    platform_boot();
    input_boot();
    led_boot();
    block_boot();
    netdev_boot();
    netfilter_boot();
    receive_boot();
    netlink_boot();
    sockets_boot();
    notifiers_boot();
}

void devices_shutdown() { fs_shutdown(); }

}  // namespace wqlab
