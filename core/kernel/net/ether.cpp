// What all Ethernets have: addresses of six bytes, and a header of 14.
#include <cerrno>
#include <cstring>

#include "kernel/net/netdev.h"

namespace wqlab {

namespace {

constexpr int address_bytes = 6;
constexpr unsigned char to_all[address_bytes] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
const header_ops ether_header_ops = {ether_header_create, nullptr, nullptr, nullptr};

}  // namespace

void ether_setup(net_device *dev) {
    dev->type = 1;   // ARPHRD_ETHER
    dev->header_ops = &ether_header_ops;
    dev->hard_header_len = ether_header;
    dev->mtu = 1500;
    dev->min_mtu = 68;
    dev->max_mtu = 1500;
    dev->addr_len = address_bytes;
    dev->flags = 0x2 | 0x1000;   // IFF_BROADCAST, IFF_MULTICAST
    std::memcpy(dev->broadcast, to_all, address_bytes);
}

int ether_header_create(sk_buff *skb, net_device *dev, unsigned short type, const void *to, const void *from,
                        unsigned) {
    auto *h = static_cast<unsigned char *>(packet_push(skb, ether_header));
    std::memcpy(h, to ? to : static_cast<const void *>(to_all), address_bytes);
    std::memcpy(h + address_bytes, from ? from : dev->dev_addr, address_bytes);
    const unsigned short in_order = to_net(type);
    std::memcpy(h + 2 * address_bytes, &in_order, sizeof in_order);
    return ether_header;
}

unsigned short ether_type_of(sk_buff *skb, net_device *dev) {
    constexpr unsigned char to_host = 0, to_everybody = 1, to_group = 2, to_other = 3;
    skb->dev = dev;
    packet_set_header(skb, mac_header, 0);
    const unsigned char *h = skb->data;
    packet_pull(skb, ether_header);
    if (h[0] & 1) skb->pkt_type = std::memcmp(h, to_all, address_bytes) == 0 ? to_everybody : to_group;
    else skb->pkt_type = std::memcmp(h, dev->dev_addr, address_bytes) == 0 ? to_host : to_other;
    unsigned short type;
    std::memcpy(&type, h + 2 * address_bytes, sizeof type);
    return type;
}

int ether_set_address(net_device *dev, void *address) {
    const auto *a = static_cast<const unsigned char *>(address) + sizeof(unsigned short);   // behind its family
    if (a[0] & 1) return -EADDRNOTAVAIL;
    std::memcpy(const_cast<unsigned char *>(dev->dev_addr), a, address_bytes);
    return 0;
}

}  // namespace wqlab
