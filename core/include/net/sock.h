/* net/sock.h: a socket, from inside */
#include <wqlab/all.h>
#ifndef WQLAB_NET_SOCK_H
#define WQLAB_NET_SOCK_H
#include <linux/netdevice.h>
#include <linux/socket.h>
#include <linux/net.h>
#include <net/net_namespace.h>
#if WQLAB_SINCE(2, 6, 24)
#include <net/netlink.h>
#endif

#endif
