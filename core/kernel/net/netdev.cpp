#include "kernel/net/netdev.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>

#include "kernel/engine_heap.h"
#include "kernel/irq.h"
#include "kernel/list.h"
#include "kernel/net/netdev_sysfs.h"
#include "kernel/net/receive.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "kernel/warn.h"

namespace wqlab {

net init_net;                    // its list: under `lock`
net_device *loopback_device;

namespace {

enum Registered : unsigned char { uninitialized, registered, unregistering, unregistered };
enum Event : unsigned long { came_up = 1, went_down = 2, appeared = 5, gone = 6, going_down = 10 };
constexpr int name_size = 16;

SpinLock lock;
NotifierChain chain;
mutex rtnl;

// NotifierInfo: what a listener gets since 3.11; before, the device itself.
struct NotifierInfo {
    net_device *dev;
};
void tell(net_device *dev, Event event) {
    NotifierInfo info{dev};
    const bool wrapped = booted_version() >= kernel_version(3, 11, 0);
    const bool one_less = event == going_down && booted_version() < kernel_version(5, 0, 0);
    chain.call(event - one_less, wrapped ? static_cast<void *>(&info) : dev);
}

bool has_ops() { return booted_version() >= kernel_version(2, 6, 29); }

net_device *find(const char *name, int index) {
    for (list_head *l = init_net.dev_base_head.next; l != &init_net.dev_base_head; l = l->next) {
        net_device *dev = entry_of<&net_device::dev_list>(l);
        if (name ? std::strcmp(dev->name, name) == 0 : dev->ifindex == index) return dev;
    }
    return nullptr;
}
net_device *find_locked(const char *name, int index) {
    IrqGuard g(lock);
    return find(name, index);
}

bool valid_name(const char *name) {
    const std::string n(name);
    return !n.empty() && n.size() < name_size && n != "." && n != ".." && n.find_first_of("/: \t\n") == n.npos;
}

int driver_init(net_device *dev) {
    if (!has_ops()) return dev->init ? dev->init(dev) : 0;
    // A driver that forgot its operations: the kernel reads through that pointer.
    const auto *ops = const_cast<const net_device_ops *volatile &>(dev->netdev_ops);
    return ops->ndo_init ? ops->ndo_init(dev) : 0;
}
void driver_uninit(net_device *dev) {
    if (has_ops() ? dev->netdev_ops->ndo_uninit != nullptr : dev->uninit != nullptr)
        has_ops() ? dev->netdev_ops->ndo_uninit(dev) : dev->uninit(dev);
}

int loop_back(sk_buff *skb, net_device *dev) {
    skb->protocol = ether_type_of(skb, dev);
    ++dev->stats.tx_packets;
    dev->stats.tx_bytes += skb->len;
    netif_rx(skb);
    return 0;
}
const net_device_ops loopback_ops = {
    .ndo_init = nullptr, .ndo_uninit = nullptr, .ndo_open = nullptr, .ndo_stop = nullptr, .ndo_start_xmit = loop_back,
    .ndo_set_rx_mode = nullptr, .ndo_set_mac_address = nullptr, .ndo_validate_addr = nullptr, .ndo_do_ioctl = nullptr,
    .ndo_set_config = nullptr, .ndo_change_mtu = nullptr, .ndo_tx_timeout = nullptr, .ndo_get_stats64 = nullptr,
    .ndo_get_stats = nullptr,
};
void loopback_setup(net_device *dev) {
    ether_setup(dev);
    dev->mtu = 65536;
    dev->type = 772;   // ARPHRD_LOOPBACK
    dev->flags = iff_loopback | iff_up | iff_running;
    dev->netdev_ops = &loopback_ops;
    dev->hard_start_xmit = loop_back;
}

}  // namespace

void rtnl_lock() { mutex_lock(&rtnl); }
void rtnl_unlock() { mutex_unlock(&rtnl); }
int rtnl_trylock() { return mutex_trylock(&rtnl); }
int rtnl_is_locked() { return mutex_is_locked(&rtnl); }

net_device *netdev_alloc(int private_bytes, const char *name, unsigned char assigned, void (*setup)(net_device *),
                         unsigned, unsigned) {
    if (std::strlen(name) >= name_size) kernel_bug(__FILE__, __LINE__);
    constexpr std::size_t own = (sizeof(net_device) + 31) & ~std::size_t{31};   // as netdev_priv() has it
    auto *dev = static_cast<net_device *>(engine_alloc(own + static_cast<std::size_t>(private_bytes)));
    if (!dev) return nullptr;
    dev->dev_addr = dev->wqlab_addr;
    dev->nd_net = &init_net;
    dev->tx_queue_len = 1000;
    dev->name_assign_type = assigned;
    init_list_head(&dev->dev_list);
    if (!has_ops() && private_bytes) dev->priv = reinterpret_cast<char *>(dev) + own;
    setup(dev);
    std::strcpy(dev->name, name);
    return dev;
}

void netdev_free(net_device *dev) {
    if (dev->reg_state != uninitialized && dev->reg_state != unregistered) kernel_bug(__FILE__, __LINE__);
    engine_free(dev);
}

int netdev_alloc_name(net_device *dev, const char *name) {
    const char *number = std::strchr(name, '%');
    if (!valid_name(name) || (number && (number[1] != 'd' || std::strchr(number + 2, '%')))) return -EINVAL;
    if (!number) {
        if (find_locked(name, 0)) return booted_version() < kernel_version(3, 14, 0) ? -EEXIST : -ENFILE;
        std::strcpy(dev->name, name);
        return 0;
    }
    for (int n = 0;; ++n) {
        const std::string s = std::string(name, number) + std::to_string(n) + (number + 2);
        if (s.size() >= name_size) return -ENFILE;
        if (find_locked(s.c_str(), 0)) continue;
        std::strcpy(dev->name, s.c_str());
        return n;
    }
}

int netdev_register(net_device *dev) {
    if (dev->reg_state != uninitialized) kernel_bug(__FILE__, __LINE__);
    dev->nd_net = &init_net;
    if (!valid_name(dev->name)) return -EINVAL;
    if (std::strchr(dev->name, '%')) {
        const std::string pattern = dev->name;
        if (int n = netdev_alloc_name(dev, pattern.c_str()); n < 0) return n;
    } else if (find_locked(dev->name, 0)) {
        return -EEXIST;
    }
    if (int e = driver_init(dev)) return e > 0 ? -EIO : e;
    if (int e = netdev_sysfs_add(dev)) {
        driver_uninit(dev);
        return e;
    }
    {
        IrqGuard g(lock);
        dev->ifindex = ++init_net.ifindex;
        dev->reg_state = registered;
        list_add_tail(&dev->dev_list, &init_net.dev_base_head);
    }
    tell(dev, appeared);
    return 0;
}

void netdev_unregister(net_device *dev) {
    if (dev->reg_state == uninitialized) {
        warn_report(__FILE__, __LINE__, __func__);
        return;
    }
    if (dev->reg_state != registered) kernel_bug(__FILE__, __LINE__);
    netdev_change(dev, false);
    dev->reg_state = unregistering;
    {
        IrqGuard g(lock);
        list_del_init(&dev->dev_list);
    }
    tell(dev, gone);
    driver_uninit(dev);
    netdev_sysfs_remove(dev);
    constexpr unsigned look = 250, turns_a_report = 40;
    for (unsigned turn = 1; std::atomic_ref(dev->refcnt.counter).load() > 0; ++turn) {
        msleep(look);
        if (turn % turns_a_report == 0)
            printk("\0010unregister_netdevice: waiting for %s to become free. Usage count = %d\n", dev->name,
                   dev->refcnt.counter);
    }
    dev->reg_state = unregistered;
    if (!has_ops() && dev->destructor) dev->destructor(dev);
    else if (dev->priv_destructor) dev->priv_destructor(dev);
    if (dev->needs_free_netdev) netdev_free(dev);
}

net_device *netdev_get(const char *name, int index) {
    IrqGuard g(lock);
    net_device *dev = find(name, index);
    if (dev) std::atomic_ref(dev->refcnt.counter).fetch_add(1);
    return dev;
}

int netdev_change(net_device *dev, bool want_up) {
    if (want_up == ((dev->flags & iff_up) != 0)) return 0;
    if (want_up) {
        if (has_ops() && dev->netdev_ops->ndo_validate_addr)
            if (int e = dev->netdev_ops->ndo_validate_addr(dev)) return e;
        auto *open = has_ops() ? dev->netdev_ops->ndo_open : dev->open;
        if (int e = open ? open(dev) : 0) return e;
        dev->flags |= iff_up | iff_running;
        tell(dev, came_up);
        return 0;
    }
    tell(dev, going_down);
    if (auto *stop = has_ops() ? dev->netdev_ops->ndo_stop : dev->stop) stop(dev);
    dev->flags &= ~(iff_up | iff_running);
    tell(dev, went_down);
    return 0;
}

int netdev_xmit(sk_buff *skb) {
    net_device *dev = skb->dev;
    auto *start = has_ops() ? dev->netdev_ops->ndo_start_xmit : dev->hard_start_xmit;
    if (!(dev->flags & iff_up) || !start) {
        packet_free(skb);
        return -ENETDOWN;
    }
    if (dev->wqlab_queue_stopped) {
        ++dev->stats.tx_dropped;
        packet_free(skb);
        return -ENOBUFS;
    }
    local_bh_disable();
    start(skb, dev);
    local_bh_enable();
    return 0;
}

int netdev_watch(NotifierBlock *block) {
    if (int e = chain.add(block)) return e;
    // Who comes late is told of what is there.
    NotifierInfo info{loopback_device};
    const bool wrapped = booted_version() >= kernel_version(3, 11, 0);
    void *data = wrapped ? static_cast<void *>(&info) : loopback_device;
    for (Event event : {appeared, came_up}) block->call(block, event, data);
    return 0;
}
int netdev_unwatch(NotifierBlock *block) { return chain.remove(block); }

void netdev_boot() {
    lock = {};
    mutex_init(&rtnl);
    chain.reset();
    netdev_sysfs_boot();
    init_net.ifindex = 0;
    init_list_head(&init_net.dev_base_head);
    loopback_device = netdev_alloc(0, "lo", 0, loopback_setup, 1, 1);
    // Its directory in /sys is left out: most machines here have no network that anybody looks at.
    loopback_device->ifindex = ++init_net.ifindex;
    loopback_device->reg_state = registered;
    list_add_tail(&loopback_device->dev_list, &init_net.dev_base_head);
}

}  // namespace wqlab
