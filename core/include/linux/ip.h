/* linux/ip.h: the header of an IPv4 packet */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IP_H
#define WQLAB_LINUX_IP_H
#include <linux/skbuff.h>

struct iphdr {
	__u8 ihl : 4, version : 4;
	__u8 tos;
	__be16 tot_len, id, frag_off;
	__u8 ttl, protocol;
	__sum16 check;
	__be32 saddr, daddr;
};
static inline struct iphdr *ip_hdr(const struct sk_buff *skb) { return (struct iphdr *)skb_network_header(skb); }
static inline unsigned int ip_hdrlen(const struct sk_buff *skb) { return ip_hdr(skb)->ihl * 4; }

#endif
