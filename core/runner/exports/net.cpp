// Exports of linux/skbuff.h, netdevice.h, etherdevice.h, netfilter.h and inet.h: packets, network devices, and hooks.
#include <cerrno>
#include <string>

#include "kernel/net/netfilter.h"
#include "kernel/net/netlink.h"
#include "kernel/net/receive.h"
#include "kernel/net/socket.h"
#include "kernel/version.h"
#include "runner/call.h"
#include "runner/terminal.h"

namespace wqlab::runner {

namespace {

sk_buff *make_packet(unsigned bytes, unsigned) { return packet_alloc(bytes); }
sk_buff *copy_packet(const sk_buff *skb, unsigned) { return packet_copy(skb); }
void set_header(sk_buff *skb, int which, int offset) {
    packet_set_header(skb, static_cast<PacketHeader>(which), offset);
}

// --- hooks
int add_hook(net *, const NfHookOps *ops) {
    const int e = nf_register(ops);
    if (!e) terminal_print("note: no packet comes to this machine by itself; the line \"ping 127.0.0.1\" sends one");
    return e;
}
void remove_hook(net *, const NfHookOps *ops) { nf_unregister(ops); }
void remove_hooks(net *n, const NfHookOps *ops, unsigned count) {
    while (count--) remove_hook(n, ops + count);
}
int add_hooks(net *n, const NfHookOps *ops, unsigned count) {
    for (unsigned i = 0; i < count; ++i)
        if (int e = add_hook(n, ops + i)) {
            remove_hooks(n, ops, i);
            return e;
        }
    return 0;
}
int add_old_hook(NfHookOps *ops) { return add_hook(&init_net, ops); }
void remove_old_hook(NfHookOps *ops) { remove_hook(&init_net, ops); }
int add_old_hooks(NfHookOps *ops, unsigned count) { return add_hooks(&init_net, ops, count); }
void remove_old_hooks(NfHookOps *ops, unsigned count) { remove_hooks(&init_net, ops, count); }

unsigned address_of(const char *text) {
    unsigned char bytes[4] = {};
    for (unsigned char &b : bytes) {
        for (; *text >= '0' && *text <= '9'; ++text) b = static_cast<unsigned char>(b * 10 + (*text - '0'));
        if (*text) ++text;
    }
    return std::bit_cast<unsigned>(bytes);
}

// --- sockets
int make_socket(int family, int type, int, socket **made) {
    const int e = socket_make(family, type, made);
    if (e) terminal_print("note: of sockets this machine has streams and datagrams of IPv4: sock_create() says " +
                          std::to_string(e));
    return e;
}
// close_socket: a netlink's kernel end has one, too, and before 2.6.24 no other way to be closed.
void close_socket(socket *s) {
    if (s->ops) socket_release(s);
    else if (s->sk) netlink_release(s->sk);
}
int bind_socket(socket *s, SocketAddress *a, int n) { return socket_bind(s, a, n); }
int connect_socket(socket *s, SocketAddress *a, int n, int flags) { return socket_connect(s, a, n, flags); }

int register_device(net_device *dev) {
    rtnl_lock();
    const int e = netdev_register(dev);
    rtnl_unlock();
    return e;
}
void unregister_device(net_device *dev) {
    rtnl_lock();
    netdev_unregister(dev);
    rtnl_unlock();
}

constexpr unsigned net_hooks_since = kernel_version(4, 3, 0), old_hooks_until = kernel_version(4, 13, 0);

const Export table[] = {
    CALL(alloc_skb, make_packet),
    CALL(kfree_skb, packet_free),
    CALL(skb_copy, copy_packet),
    QUIET(skb_put, packet_put),
    QUIET(skb_push, packet_push),
    QUIET(skb_pull, packet_pull),
    QUIET(skb_trim, packet_trim),
    QUIET(wqlab_skb_set_header, set_header),

    BARE(init_net, &init_net),
    CALL(alloc_netdev_mqs, netdev_alloc),
    CALL(free_netdev, netdev_free),
    CALL(register_netdev, register_device),
    CALL(unregister_netdev, unregister_device),
    CALL(register_netdevice, netdev_register),
    CALL_AS(wqlab_unregister_netdevice, "unregister_netdevice", netdev_unregister),
    CALL(rtnl_lock, rtnl_lock),
    CALL(rtnl_unlock, rtnl_unlock),
    CALL(rtnl_trylock, rtnl_trylock),
    QUIET(rtnl_is_locked, rtnl_is_locked),
    CALL(dev_alloc_name, netdev_alloc_name),
    CALL_AS(wqlab_dev_get, "dev_get_by_name", netdev_get),
    CALL_AS(wqlab_dev_change, "dev_open", netdev_change),
    CALL(netif_rx, netif_rx),
    CALL(netif_receive_skb, netif_receive),
    CALL(dev_queue_xmit, netdev_xmit),
    CALL(dev_add_pack, packet_listen),
    CALL(dev_remove_pack, packet_unlisten),
    CALL(register_netdevice_notifier, netdev_watch),
    CALL(unregister_netdevice_notifier, netdev_unwatch),
    QUIET(ether_setup, ether_setup),
    QUIET(eth_type_trans, ether_type_of),
    QUIET(eth_header, ether_header_create),
    QUIET(eth_mac_addr, ether_set_address),
    CALL_AS(wqlab_netif_napi_add, "netif_napi_add", napi_add),
    CALL(netif_napi_del, napi_del),
    QUIET(napi_schedule_prep, napi_prepare),
    CALL(__napi_schedule, napi_schedule),
    CALL(napi_complete_done, napi_complete),
    CALL(napi_enable, napi_enable),
    CALL(napi_disable, napi_disable),

    since(net_hooks_since, CALL(nf_register_net_hook, add_hook)),
    since(net_hooks_since, CALL(nf_unregister_net_hook, remove_hook)),
    since(net_hooks_since, CALL(nf_register_net_hooks, add_hooks)),
    since(net_hooks_since, CALL(nf_unregister_net_hooks, remove_hooks)),
    until(old_hooks_until, CALL(nf_register_hook, add_old_hook)),
    until(old_hooks_until, CALL(nf_unregister_hook, remove_old_hook)),
    until(old_hooks_until, CALL(nf_register_hooks, add_old_hooks)),
    until(old_hooks_until, CALL(nf_unregister_hooks, remove_old_hooks)),
    QUIET(in_aton, address_of),

    CALL_AS_GPL(wqlab_netlink_kernel_create, "netlink_kernel_create", netlink_create),
    CALL_GPL(netlink_kernel_release, netlink_release),
    CALL_GPL(netlink_unicast, netlink_unicast),
    CALL_GPL(netlink_broadcast, netlink_broadcast),
    CALL_AS(wqlab_sock_create, "sock_create", make_socket),
    CALL(sock_release, close_socket),
    CALL(kernel_bind, bind_socket),
    CALL(kernel_listen, socket_listen),
    CALL(kernel_accept, socket_accept),
    CALL(kernel_connect, connect_socket),
    CALL(kernel_sendmsg, socket_send),
    CALL(kernel_recvmsg, socket_receive),
    CALL(kernel_sock_shutdown, socket_shutdown),
};

}  // namespace

std::span<const Export> net_exports() { return table; }

}  // namespace wqlab::runner
