// netdev.h: network devices: a name, addresses, what a driver does for them, and a directory in /sys/class/net.
#pragma once
#include "kernel/net/packet.h"
#include "kernel/notifier.h"

extern "C" struct net {
    int ifindex;
    list_head dev_base_head;
};

namespace wqlab {

inline constexpr unsigned iff_up = 1, iff_loopback = 8, iff_running = 0x40, iff_noarp = 0x80;

extern net init_net;
extern net_device *loopback_device;

// rtnl_lock: for whoever registers, takes away, or changes a device.
void rtnl_lock();
void rtnl_unlock();
int rtnl_trylock();
int rtnl_is_locked();

// netdev_alloc: with so many bytes for the driver behind it; setup fills it in. Null when memory is out.
net_device *netdev_alloc(int private_bytes, const char *name, unsigned char assigned, void (*setup)(net_device *),
                         unsigned tx_queues, unsigned rx_queues);
void netdev_free(net_device *dev);
// netdev_register: 0, -EINVAL (its name), -EEXIST, or what its driver's init said. A name may hold %d.
int netdev_register(net_device *dev);
// netdev_unregister: stops it first, and waits until nobody holds it.
void netdev_unregister(net_device *dev);
// netdev_alloc_name: fills in a name with the smallest free number; which that is, or a negative errno.
int netdev_alloc_name(net_device *dev, const char *name);
// netdev_get: held; by name, or by index with a null name. Null when there is none.
net_device *netdev_get(const char *name, int index);
// netdev_change: up or down; 0, or what its driver said.
int netdev_change(net_device *dev, bool up);
// netdev_xmit: hands the packet to the driver, with bottom halves off. -ENETDOWN when it is not up.
int netdev_xmit(sk_buff *skb);

// ether_setup and what it sets: an Ethernet's header and addresses.
void ether_setup(net_device *dev);
int ether_header_create(sk_buff *skb, net_device *dev, unsigned short type, const void *to, const void *from, unsigned);
unsigned short ether_type_of(sk_buff *skb, net_device *dev);
int ether_set_address(net_device *dev, void *address);

int netdev_watch(NotifierBlock *block);
int netdev_unwatch(NotifierBlock *block);

// netdev_boot: nothing but the loopback device, up.
void netdev_boot();

}  // namespace wqlab
