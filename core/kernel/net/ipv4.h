// ipv4.h: as much of IPv4 as there is without a network: echo requests, which go through netfilter's hooks and the
// drivers' functions, and their answers.
#pragma once
#include "kernel/net/netdev.h"

namespace wqlab {

// Ping: one echo request and what came of it.
struct Ping {
    unsigned address;            // in network order
    net_device *dev;
    unsigned short sequence;
    int error = 0;               // of sending
};
// ping: sends it and waits up to so many ms: true when the answer came. On a device of a module's, the machine has the
// address .1 of the network that is asked.
bool ping(Ping &p, unsigned ms);

// ipv4_receive: a packet from netif_receive(): through the hooks, to the machine itself.
void ipv4_receive(sk_buff *skb);
void ipv4_boot();

}  // namespace wqlab
