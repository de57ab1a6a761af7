/* linux/etherdevice.h: network devices that are Ethernets */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_ETHERDEVICE_H
#define WQLAB_LINUX_ETHERDEVICE_H
#include <linux/netdevice.h>

__be16 eth_type_trans(struct sk_buff *skb, struct net_device *dev);
int eth_header(struct sk_buff *skb, struct net_device *dev, unsigned short type, const void *daddr, const void *saddr,
	       unsigned int len);
int eth_mac_addr(struct net_device *dev, void *addr);
static inline int eth_validate_addr(struct net_device *dev)
{
	return !(dev->dev_addr[0] & 1) && memchr_inv(dev->dev_addr, 0, ETH_ALEN) ? 0 : -EADDRNOTAVAIL;
}
#if WQLAB_SINCE(3, 17, 0)
#define alloc_etherdev(sizeof_priv) alloc_netdev(sizeof_priv, "eth%d", NET_NAME_ENUM, ether_setup)
#else
#define alloc_etherdev(sizeof_priv) alloc_netdev(sizeof_priv, "eth%d", ether_setup)
#endif
static inline bool is_zero_ether_addr(const u8 *addr) { return !memchr_inv(addr, 0, ETH_ALEN); }
static inline bool is_multicast_ether_addr(const u8 *addr) { return addr[0] & 1; }
static inline bool is_broadcast_ether_addr(const u8 *addr) { return !memchr_inv(addr, 0xff, ETH_ALEN); }
static inline bool is_valid_ether_addr(const u8 *a) { return !is_multicast_ether_addr(a) && !is_zero_ether_addr(a); }
static inline bool ether_addr_equal(const u8 *a, const u8 *b) { return !memcmp(a, b, ETH_ALEN); }
static inline void ether_addr_copy(u8 *to, const u8 *from) { memcpy(to, from, ETH_ALEN); }
static inline void eth_random_addr(u8 *addr)
{
	get_random_bytes(addr, ETH_ALEN);
	addr[0] = (addr[0] & 0xfe) | 0x02;
}
#define random_ether_addr(addr) eth_random_addr(addr)
static inline void wqlab_set_address(struct net_device *dev, const u8 *addr)
{
	memcpy((u8 *)dev->dev_addr, addr, ETH_ALEN);
}
#if WQLAB_SINCE(5, 15, 0)
#define eth_hw_addr_set(dev, addr) wqlab_set_address(dev, addr)
#define dev_addr_set(dev, addr) wqlab_set_address(dev, addr)
#endif
static inline void eth_hw_addr_random(struct net_device *dev)
{
	u8 addr[ETH_ALEN];

	eth_random_addr(addr);
	wqlab_set_address(dev, addr);
}
static inline void eth_broadcast_addr(u8 *addr) { memset(addr, 0xff, ETH_ALEN); }

#endif
