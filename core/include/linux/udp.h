/* linux/udp.h: the header of a UDP datagram */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_UDP_H
#define WQLAB_LINUX_UDP_H
#include <linux/skbuff.h>

struct udphdr { __be16 source, dest, len; __sum16 check; };
static inline struct udphdr *udp_hdr(const struct sk_buff *skb) { return (struct udphdr *)skb_transport_header(skb); }

#endif
