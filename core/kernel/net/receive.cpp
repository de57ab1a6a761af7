#include "kernel/net/receive.h"

#include <array>
#include <atomic>

#include "kernel/irq.h"
#include "kernel/list.h"
#include "kernel/net/ipv4.h"
#include "kernel/rcu.h"
#include "kernel/timer.h"

namespace wqlab {

namespace {

constexpr int most_queued = 1000, budget = 300;
enum NapiState : unsigned long { scheduled = 1, disabling = 2 };

// PerCpu: only the CPU itself, with interrupts off.
struct PerCpu {
    PacketQueue packets;
    int queued = 0;
    list_head napis;      // to be polled
};
std::array<PerCpu, machine::max_cpus> per_cpu;
PerCpu &mine() { return per_cpu[static_cast<std::size_t>(smp_processor_id())]; }

SpinLock lock;
list_head listeners;      // under `lock`

sk_buff *next_packet() {
    const unsigned long flags = local_irq_save();
    PerCpu &c = mine();
    sk_buff *skb = c.packets.take();
    if (skb) --c.queued;
    local_irq_restore(flags);
    return skb;
}
napi_struct *next_napi() {
    const unsigned long flags = local_irq_save();
    PerCpu &c = mine();
    napi_struct *napi = list_empty(&c.napis) ? nullptr : entry_of<&napi_struct::poll_list>(c.napis.next);
    if (napi) list_del_init(&napi->poll_list);
    local_irq_restore(flags);
    return napi;
}
void poll_again(napi_struct *napi) {
    const unsigned long flags = local_irq_save();
    list_add_tail(&napi->poll_list, &mine().napis);
    local_irq_restore(flags);
}

// receive_action: NET_RX: what came by interrupt, then drivers in turn, each up to its weight.
void receive_action() {
    int left = budget;
    for (; left > 0; --left) {
        sk_buff *skb = next_packet();
        if (!skb) break;
        netif_receive(skb);
    }
    while (left > 0) {
        napi_struct *napi = next_napi();
        if (!napi) return;
        const int done = napi->poll(napi, napi->weight);
        left -= done > 0 ? done : 1;
        // As many as it may: it is asked again. Fewer: it has completed itself.
        if (done >= napi->weight && (std::atomic_ref(napi->state).load() & scheduled)) poll_again(napi);
    }
    raise_softirq(NET_RX_SOFTIRQ);
}

}  // namespace

int netif_rx(sk_buff *skb) {
    const unsigned long flags = local_irq_save();
    PerCpu &c = mine();
    const bool room = c.queued < most_queued;
    if (room) {
        c.packets.add(skb);
        ++c.queued;
    }
    raise_softirq(NET_RX_SOFTIRQ);
    local_irq_restore(flags);
    if (!room) packet_free(skb);
    return room ? 0 : 1;
}

int netif_receive(sk_buff *skb) {
    packet_set_header(skb, network_header, 0);
    packet_set_header(skb, transport_header, 0);
    skb->skb_iif = skb->dev ? skb->dev->ifindex : 0;
    {
        RcuReader reader;
        for (list_head *l = listeners.next; l != &listeners; l = l->next) {
            packet_type *pt = entry_of<&packet_type::list>(l);
            if (pt->type != to_net(eth_p_all) && pt->type != skb->protocol) continue;
            if (pt->dev && pt->dev != skb->dev) continue;
            std::atomic_ref(skb->users.counter).fetch_add(1);
            pt->func(skb, skb->dev, pt, skb->dev);
        }
    }
    if (skb->protocol == to_net(eth_p_ip)) ipv4_receive(skb);
    else packet_free(skb);
    return 0;
}

void packet_listen(packet_type *pt) {
    IrqGuard g(lock);
    list_add(&pt->list, &listeners);
}
void packet_unlisten(packet_type *pt) {
    {
        IrqGuard g(lock);
        list_unlink(&pt->list);
    }
    synchronize_rcu();
}

void napi_add(net_device *dev, napi_struct *napi, int (*poll)(napi_struct *, int), int weight) {
    init_list_head(&napi->poll_list);
    napi->dev = dev;
    napi->poll = poll;
    napi->weight = weight;
    napi->state = scheduled;   // until napi_enable()
}
void napi_del(napi_struct *napi) { napi->poll = nullptr; }

bool napi_prepare(napi_struct *napi) {
    std::atomic_ref state(napi->state);
    return !(state.load() & disabling) && !(state.fetch_or(scheduled) & scheduled);
}
void napi_schedule(napi_struct *napi) {
    poll_again(napi);
    raise_softirq(NET_RX_SOFTIRQ);
}
bool napi_complete(napi_struct *napi, int) {
    const unsigned long flags = local_irq_save();
    if (!list_empty(&napi->poll_list)) list_del_init(&napi->poll_list);
    std::atomic_ref(napi->state).fetch_and(~static_cast<unsigned long>(scheduled));
    local_irq_restore(flags);
    return true;
}
void napi_enable(napi_struct *napi) {
    std::atomic_ref(napi->state).fetch_and(~static_cast<unsigned long>(scheduled | disabling));
}
void napi_disable(napi_struct *napi) {
    std::atomic_ref state(napi->state);
    state.fetch_or(disabling);
    while (state.fetch_or(scheduled) & scheduled) msleep(1);
    state.fetch_and(~static_cast<unsigned long>(disabling));
}

void receive_boot() {
    lock = {};
    init_list_head(&listeners);
    for (PerCpu &c : per_cpu) {
        c = {};
        init_list_head(&c.napis);
    }
    open_softirq(NET_RX_SOFTIRQ, receive_action);
    ipv4_boot();
}

}  // namespace wqlab
