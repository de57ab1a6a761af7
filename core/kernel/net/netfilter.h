// netfilter.h: functions of modules on the way of a packet.
#pragma once
#include "kernel/net/netdev.h"

namespace wqlab {

enum NetHook : unsigned { pre_routing, local_in, forward, local_out, post_routing, net_hooks };

// NfHookOps: as include/linux/netfilter.h has it.
struct NfHookOps {
    list_head list;
    void *hook;
    void *owner;
    net_device *dev;
    void *priv;
    unsigned char pf;
    unsigned hooknum;
    int priority;
};

// nf_register: by priority, behind those of the same. -EINVAL for a hook that is none.
int nf_register(const NfHookOps *ops);
// nf_unregister: also waits until nobody is in it.
void nf_unregister(const NfHookOps *ops);
// nf_pass: asks those of that hook about an IPv4 packet: true when it may go on. Else it is gone, and *refused says
// whether it was dropped (not stolen). A hook may put another packet into skb's place (before 2.6.24).
bool nf_pass(NetHook hook, sk_buff *&skb, net_device *in, net_device *out, bool *refused = nullptr);
void netfilter_boot();

}  // namespace wqlab
