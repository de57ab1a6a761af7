#include "kernel/net/netdev_sysfs.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "kernel/device.h"
#include "kernel/fs/sysfs.h"

namespace wqlab {

namespace {

class_ *net_class;   // made with the first

// Attribute: a file of /sys/class/net/NAME.
struct Attribute : SysfsText {
    Attribute(net_device *d, std::string (*t)(net_device *)) : dev(d), text(t) {}
    std::string show(int &) override { return text(dev) + '\n'; }
    int store(const std::string &) override { return -EIO; }
    net_device *dev;
    std::string (*text)(net_device *);
};
std::string address_text(net_device *dev) {
    std::string s;
    for (int i = 0; i < dev->addr_len; ++i) {
        char hex[8];
        std::snprintf(hex, sizeof hex, i ? ":%02x" : "%02x", dev->dev_addr[i]);
        s += hex;
    }
    return s;
}
std::string flags_text(net_device *dev) {
    char hex[16];
    std::snprintf(hex, sizeof hex, "0x%x", dev->flags);
    return hex;
}
std::string state_text(net_device *dev) {
    if (!(dev->flags & iff_up)) return "down";
    return dev->wqlab_carrier_off ? "down" : "unknown";
}
}  // namespace

int netdev_sysfs_add(net_device *dev) {
    if (!net_class && !(net_class = class_make(nullptr, "net"))) return -EEXIST;
    int error = 0;
    device *d = device_make(net_class, dev->dev.parent, 0, dev, nullptr, dev->name, error);
    if (!d) return error;
    dev->wqlab_class_device = d;
    Node *dir = kobject_directory(&d->kobj);
    auto file = [&](const char *name, std::string (*text)(net_device *)) {
        sysfs_text_file(dir, name, 0444, std::make_unique<Attribute>(dev, text));
    };
    file("address", address_text);
    file("flags", flags_text);
    file("ifindex", [](net_device *n) { return std::to_string(n->ifindex); });
    file("mtu", [](net_device *n) { return std::to_string(n->mtu); });
    file("operstate", state_text);
    return 0;
}

void netdev_sysfs_remove(net_device *dev) {
    auto *d = static_cast<device *>(std::exchange(dev->wqlab_class_device, nullptr));
    if (!d) return;
    device_del(d);
    put_device(d);
}

void netdev_sysfs_boot() { net_class = nullptr; }

}  // namespace wqlab
