/* net_abi.h: the layouts of packets, network devices and netfilter's hooks that engine and module share. C and C++;
 * after wqlab/devices.h. One layout for all kernels; a header shows a member only to those that have it. */
#ifndef WQLAB_NET_ABI_H
#define WQLAB_NET_ABI_H

#ifdef __cplusplus
extern "C" {
#endif

struct net;
struct sk_buff;
struct net_device;
struct socket;

struct sk_buff_head {
	struct sk_buff *next, *prev;
	unsigned int qlen;
	spinlock_t lock;
};
struct sock {
	struct sk_buff_head sk_receive_queue;
	struct socket *sk_socket;
	void *sk_user_data;
	int sk_family, sk_type, sk_protocol;
	unsigned int sk_state, sk_allocation;
	unsigned char sk_reuse;
	long sk_rcvtimeo, sk_sndtimeo;          /* jiffies */
	/* told of what came in; before 3.15 with a number of bytes */
#if defined(__cplusplus) || !WQLAB_STILL(3, 15, 0)
	void (*sk_data_ready)(struct sock *sk);
#else
	void (*sk_data_ready)(struct sock *sk, int bytes);
#endif
	void *wqlab_of;                         /* what the engine knows of it */
};
struct sockaddr;
struct proto_ops {
	int family;
	struct module *owner;
	int (*release)(struct socket *sock);
	int (*bind)(struct socket *sock, struct sockaddr *addr, int addrlen);
	int (*connect)(struct socket *sock, struct sockaddr *addr, int addrlen, int flags);
#if defined(__cplusplus) || !WQLAB_STILL(4, 11, 0)
	int (*accept)(struct socket *sock, struct socket *newsock, int flags, unsigned char kern);
#else
	int (*accept)(struct socket *sock, struct socket *newsock, int flags);
#endif
	int (*listen)(struct socket *sock, int backlog);
	int (*shutdown)(struct socket *sock, int how);
};
struct socket {
	unsigned int state;
	short type;
	unsigned long flags;
	struct file *file;
	struct sock *sk;
	const struct proto_ops *ops;
};

/* transport_header, network_header, mac_header and tail are offsets from head */
struct sk_buff {
	struct sk_buff *next, *prev;            /* where sk_buff_head has them */
	struct sock *sk;
	struct net_device *dev;
	long long tstamp;
	char cb[48] __attribute__((aligned(8)));
	unsigned int len, data_len, truesize, priority, mark, csum, hash;
	unsigned short mac_len, queue_mapping, protocol;
	unsigned char pkt_type, ip_summed, cloned;
	int skb_iif;
	atomic_t users;
#if WQLAB_STILL(2, 6, 22)
	union { unsigned char *raw; struct tcphdr *th; struct udphdr *uh; struct icmphdr *icmph; struct iphdr *iph; } h;
	union { unsigned char *raw; struct iphdr *iph; } nh;
	union { unsigned char *raw; struct ethhdr *ethernet; } mac;
#else
	void *wqlab_headers[3];
#endif
	unsigned short transport_header, network_header, mac_header;
	unsigned int tail, end;
	unsigned char *head, *data;
	void *dst;
};

struct net_device_stats {
	unsigned long rx_packets, tx_packets, rx_bytes, tx_bytes, rx_errors, tx_errors, rx_dropped, tx_dropped, multicast;
	unsigned long collisions, rx_length_errors, rx_over_errors, rx_crc_errors, rx_frame_errors, rx_fifo_errors;
	unsigned long rx_missed_errors, tx_aborted_errors, tx_carrier_errors, tx_fifo_errors, tx_heartbeat_errors;
	unsigned long tx_window_errors, rx_compressed, tx_compressed;
};
struct rtnl_link_stats64;
struct ifreq;
struct ifmap;
struct napi_struct {
	struct list_head poll_list;
	unsigned long state;
	int weight;
	int (*poll)(struct napi_struct *napi, int budget);
	struct net_device *dev;
};
struct header_ops {
	int (*create)(struct sk_buff *skb, struct net_device *dev, unsigned short type, const void *daddr,
		      const void *saddr, unsigned int len);
	int (*parse)(const struct sk_buff *skb, unsigned char *haddr);
	int (*cache)(const void *neigh, void *hh, unsigned short type);
	int (*rebuild)(struct sk_buff *skb);
};
/* ndo_tx_timeout has a second argument since 5.6, start_xmit's result a type of its own: both are called as they are */
struct net_device_ops {
	int (*ndo_init)(struct net_device *dev);
	void (*ndo_uninit)(struct net_device *dev);
	int (*ndo_open)(struct net_device *dev);
	int (*ndo_stop)(struct net_device *dev);
	int (*ndo_start_xmit)(struct sk_buff *skb, struct net_device *dev);
	void (*ndo_set_rx_mode)(struct net_device *dev);
	int (*ndo_set_mac_address)(struct net_device *dev, void *addr);
	int (*ndo_validate_addr)(struct net_device *dev);
	int (*ndo_do_ioctl)(struct net_device *dev, struct ifreq *ifr, int cmd);
	int (*ndo_set_config)(struct net_device *dev, struct ifmap *map);
	int (*ndo_change_mtu)(struct net_device *dev, int mtu);
#if defined(__cplusplus) || !WQLAB_STILL(5, 6, 0)
	void (*ndo_tx_timeout)(struct net_device *dev, unsigned int txqueue);
#else
	void (*ndo_tx_timeout)(struct net_device *dev);
#endif
	void (*ndo_get_stats64)(struct net_device *dev, struct rtnl_link_stats64 *stats);
	struct net_device_stats *(*ndo_get_stats)(struct net_device *dev);
};
struct net_device {
	char name[16];
	unsigned long mem_end, mem_start, base_addr, state;
	int irq, ifindex;
	const struct net_device_ops *netdev_ops;
	const void *ethtool_ops;
	const struct header_ops *header_ops;
	unsigned int flags, priv_flags, mtu, min_mtu, max_mtu;
	unsigned short gflags, type, hard_header_len, needed_headroom;
	unsigned long long features, hw_features, vlan_features;
	struct net_device_stats stats;
	unsigned char addr_len, name_assign_type, perm_addr[32], broadcast[32];
#if defined(__cplusplus) || !WQLAB_STILL(5, 17, 0)
	const unsigned char *dev_addr;
#else
	unsigned char *dev_addr;
#endif
	unsigned long trans_start, last_rx;
	int watchdog_timeo;
	unsigned long tx_queue_len;
	unsigned char reg_state, wqlab_queue_stopped, wqlab_carrier_off;
	unsigned char needs_free_netdev;
	void (*priv_destructor)(struct net_device *dev);
	struct device dev;
	struct net *nd_net;
	void *ml_priv, *wqlab_class_device;
	struct list_head dev_list;
	atomic_t refcnt;
	unsigned char wqlab_addr[32];
#if WQLAB_STILL(2, 6, 30)
	void *priv;
	int (*init)(struct net_device *dev);
	void (*uninit)(struct net_device *dev);
	void (*destructor)(struct net_device *dev);
	int (*open)(struct net_device *dev);
	int (*stop)(struct net_device *dev);
	int (*hard_start_xmit)(struct sk_buff *skb, struct net_device *dev);
	int (*hard_header)(struct sk_buff *skb, struct net_device *dev, unsigned short type, void *daddr, void *saddr,
			   unsigned len);
	int (*rebuild_header)(struct sk_buff *skb);
	void *hard_header_cache;
	struct net_device_stats *(*get_stats)(struct net_device *dev);
	int (*do_ioctl)(struct net_device *dev, struct ifreq *ifr, int cmd);
	int (*set_config)(struct net_device *dev, struct ifmap *map);
	int (*change_mtu)(struct net_device *dev, int mtu);
	int (*set_mac_address)(struct net_device *dev, void *addr);
	void (*set_multicast_list)(struct net_device *dev);
	void (*tx_timeout)(struct net_device *dev);
	int (*poll)(struct net_device *dev, int *budget);
	int weight, quota;
#else
	void *wqlab_old[20];
#endif
};
struct packet_type {
	unsigned short type;                    /* network order, or ETH_P_ALL */
	struct net_device *dev;
	int (*func)(struct sk_buff *skb, struct net_device *dev, struct packet_type *pt, struct net_device *orig_dev);
	void *af_packet_priv;
	struct list_head list;
};

/* A hook's function has had three forms; who calls it knows the kernel. */
struct nf_hook_state {
	unsigned int hook;
	unsigned char pf;
	struct net_device *in, *out;
	struct sock *sk;
	struct net *net;
	int (*okfn)(struct net *, struct sock *, struct sk_buff *);
};

#ifdef __cplusplus
}
#endif
#endif
