/* linux/if_ether.h: frames of an Ethernet */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IF_ETHER_H
#define WQLAB_LINUX_IF_ETHER_H
#include <linux/skbuff.h>

#define ETH_ALEN 6
#define ETH_HLEN 14
#define ETH_ZLEN 60
#define ETH_DATA_LEN 1500
#define ETH_FRAME_LEN 1514
#define ETH_MIN_MTU 68
#define ETH_MAX_MTU 0xFFFFU
#define ETH_P_LOOP 0x0060
#define ETH_P_IP 0x0800
#define ETH_P_ARP 0x0806
#define ETH_P_RARP 0x8035
#define ETH_P_8021Q 0x8100
#define ETH_P_IPV6 0x86DD
#define ETH_P_802_3 0x0001
#define ETH_P_ALL 0x0003
struct ethhdr {
	unsigned char h_dest[ETH_ALEN], h_source[ETH_ALEN];
	__be16 h_proto;
} __packed;
static inline struct ethhdr *eth_hdr(const struct sk_buff *skb) { return (struct ethhdr *)skb_mac_header(skb); }

#endif
