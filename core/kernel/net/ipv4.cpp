#include "kernel/net/ipv4.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>

#include "kernel/net/netfilter.h"
#include "kernel/timer.h"
#include "kernel/wait.h"

namespace wqlab {

namespace {

constexpr unsigned char icmp = 1, echo = 8, echo_reply = 0, time_to_live = 64;
constexpr unsigned payload = 56, room_before = 128;
constexpr unsigned loopback_net = 127, host_bits = 24;   // the last byte of an address, as it lies in memory

struct IpHeader {
    unsigned char version_length, tos;
    unsigned short total, id, fragment;
    unsigned char ttl, protocol;
    unsigned short check;
    unsigned from, to;
};
struct EchoHeader {
    unsigned char type, code;
    unsigned short check, id, sequence;
};

// waiting: the sequence that somebody waits for, and its answer; one ping after the other.
struct {
    std::atomic<int> sequence{-1};
    completion answered;
} waiting;

unsigned short sum(const void *p, unsigned bytes) {
    const auto *words = static_cast<const unsigned char *>(p);
    unsigned total = 0;
    for (unsigned i = 0; i + 1 < bytes; i += 2) total += static_cast<unsigned>(words[i] | words[i + 1] << 8);
    while (total >> 16) total = (total & 0xffff) + (total >> 16);
    return static_cast<unsigned short>(~total);
}

// is_own: an address of this machine: 127.x.y.z, and .1 of every network behind a device.
bool is_own(unsigned address) { return (address & 0xff) == loopback_net || address >> host_bits == 1; }

IpHeader *header_of(sk_buff *skb) { return reinterpret_cast<IpHeader *>(skb->head + skb->network_header); }
// length_of: in bytes; a header says it in words.
unsigned length_of(const IpHeader *ip) { return (ip->version_length & 15) * 4u; }

// send: below the hooks: the device's own header, and its driver.
int send(sk_buff *skb) {
    net_device *dev = skb->dev;
    bool refused;
    if (!nf_pass(post_routing, skb, nullptr, dev, &refused)) return refused ? -EPERM : 0;
    auto create = dev->header_ops ? dev->header_ops->create : nullptr;
    if (create) create(skb, dev, eth_p_ip, dev == loopback_device ? dev->dev_addr : nullptr, nullptr, skb->len);
    else if (dev->hard_header) dev->hard_header(skb, dev, eth_p_ip, nullptr, nullptr, skb->len);
    if (skb->data < skb->head + skb->network_header) packet_set_header(skb, mac_header, 0);
    return netdev_xmit(skb);
}

int send_echo(unsigned char type, unsigned from, unsigned to, unsigned short sequence, net_device *dev) {
    const unsigned icmp_bytes = sizeof(EchoHeader) + payload, bytes = sizeof(IpHeader) + icmp_bytes;
    sk_buff *skb = packet_alloc(room_before + bytes);
    if (!skb) return -ENOMEM;
    packet_reserve(skb, room_before);
    skb->dev = dev;
    skb->protocol = to_net(eth_p_ip);
    packet_set_header(skb, network_header, 0);
    auto *ip = static_cast<IpHeader *>(packet_put(skb, sizeof(IpHeader)));
    constexpr unsigned char four_and_five_words = 0x45;
    *ip = {four_and_five_words, 0, to_net(static_cast<unsigned short>(bytes)), to_net(sequence), 0, time_to_live, icmp,
           0, from, to};
    ip->check = sum(ip, sizeof *ip);
    packet_set_header(skb, transport_header, sizeof(IpHeader));
    auto *e = static_cast<EchoHeader *>(packet_put(skb, icmp_bytes));
    std::memset(e, 0, icmp_bytes);
    constexpr unsigned short id = 1;
    *e = {type, 0, 0, to_net(id), to_net(sequence)};
    e->check = sum(e, icmp_bytes);
    bool refused;
    if (!nf_pass(local_out, skb, nullptr, dev, &refused)) return refused ? -EPERM : 0;
    return send(skb);
}

void icmp_receive(sk_buff *skb) {
    const IpHeader *ip = header_of(skb);
    const auto *e = reinterpret_cast<const EchoHeader *>(skb->data);
    const unsigned short sequence = to_net(e->sequence);
    if (e->type == echo) send_echo(echo_reply, ip->to, ip->from, sequence, skb->dev);
    else if (e->type == echo_reply && waiting.sequence.load() == sequence) complete(&waiting.answered);
}

}  // namespace

void ipv4_receive(sk_buff *skb) {
    net_device *dev = skb->dev;
    const IpHeader *ip = header_of(skb);
    if (skb->len < sizeof *ip || length_of(ip) < sizeof *ip || length_of(ip) > skb->len) return packet_free(skb);
    packet_set_header(skb, transport_header, static_cast<int>(length_of(ip)));
    if (!nf_pass(pre_routing, skb, dev, nullptr)) return;
    // Nothing is forwarded: net.ipv4.ip_forward is 0.
    if (!is_own(header_of(skb)->to)) return packet_free(skb);
    if (!nf_pass(local_in, skb, dev, nullptr)) return;
    packet_pull(skb, length_of(header_of(skb)));
    if (header_of(skb)->protocol == icmp && skb->len >= sizeof(EchoHeader)) icmp_receive(skb);
    packet_free(skb);
}

bool ping(Ping &p, unsigned ms) {
    unsigned from = p.address;
    if (p.dev != loopback_device) from = (p.address & 0xffffff) | 1u << host_bits;
    init_completion(&waiting.answered);
    waiting.sequence = p.sequence;
    p.error = send_echo(echo, from, p.address, p.sequence, p.dev);
    const bool came = !p.error && wait_for_completion_timeout(&waiting.answered, msecs_to_jiffies(ms)) != 0;
    waiting.sequence = -1;
    return came;
}

void ipv4_boot() { waiting.sequence = -1; }

}  // namespace wqlab
