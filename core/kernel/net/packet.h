// packet.h: packets: a buffer with room before and behind what is in it.
#pragma once
#include "kernel/layouts.h"
// after it
#include "include/wqlab/net_abi.h"

namespace wqlab {

inline constexpr unsigned short eth_p_ip = 0x0800, eth_p_all = 3;
inline constexpr unsigned ether_header = 14;

// to_net: a number as it lies in a packet; its own inverse.
constexpr unsigned short to_net(unsigned short n) { return __builtin_bswap16(n); }
constexpr unsigned to_net(unsigned n) { return __builtin_bswap32(n); }

// packet_alloc: an empty one with so many bytes of room; null when memory is out.
sk_buff *packet_alloc(unsigned room);
// packet_free: gives one reference back. Null is allowed.
void packet_free(sk_buff *skb);
// packet_copy: with its room before and behind.
sk_buff *packet_copy(const sk_buff *skb);
// packet_put, packet_push: so many bytes more behind or before; beyond the room is a BUG. packet_pull: so many less
// before: null when there are fewer. Each returns where the bytes are, or what is first now.
void *packet_put(sk_buff *skb, unsigned bytes);
void *packet_push(sk_buff *skb, unsigned bytes);
void *packet_pull(sk_buff *skb, unsigned bytes);
void packet_trim(sk_buff *skb, unsigned bytes);
void packet_reserve(sk_buff *skb, unsigned bytes);

enum PacketHeader { transport_header, network_header, mac_header };
// packet_set_header: it begins so many bytes behind data.
void packet_set_header(sk_buff *skb, PacketHeader which, int offset);

// PacketQueue: of the engine's own, under its owner's lock.
struct PacketQueue {
    sk_buff *first = nullptr, *last = nullptr;
    void add(sk_buff *skb);
    sk_buff *take();
};

}  // namespace wqlab
