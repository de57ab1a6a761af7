// receive.h: packets that come in: the queue of each CPU, NAPI, and what the machine itself answers.
#pragma once
#include "kernel/net/netdev.h"

namespace wqlab {

// netif_rx: queues the packet for this CPU's NET_RX softirq; 0, or 1 when the queue is full.
int netif_rx(sk_buff *skb);
// netif_receive: at once, in a softirq: who listens to its protocol, then the machine itself.
int netif_receive(sk_buff *skb);
void packet_listen(packet_type *pt);
void packet_unlisten(packet_type *pt);

// NAPI: a driver that is asked for packets instead of interrupting for each.
void napi_add(net_device *dev, napi_struct *napi, int (*poll)(napi_struct *, int), int weight);
void napi_del(napi_struct *napi);
// napi_prepare: true for who may schedule it: it was enabled and not yet scheduled.
bool napi_prepare(napi_struct *napi);
void napi_schedule(napi_struct *napi);
bool napi_complete(napi_struct *napi, int done);
void napi_enable(napi_struct *napi);
// napi_disable: waits until it is not scheduled, and keeps it so.
void napi_disable(napi_struct *napi);

void receive_boot();

}  // namespace wqlab
