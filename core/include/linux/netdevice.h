/* linux/netdevice.h: network devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_NETDEVICE_H
#define WQLAB_LINUX_NETDEVICE_H
#include <linux/if.h>
#include <linux/if_ether.h>
#include <linux/skbuff.h>
#include <net/net_namespace.h>

#define MAX_ADDR_LEN 32
#define NET_NAME_UNKNOWN 0
#define NET_NAME_ENUM 1
#define NET_NAME_PREDICTABLE 2
#define NET_NAME_USER 3
#define NET_RX_SUCCESS 0
#define NET_RX_DROP 1
#define NET_XMIT_SUCCESS 0
#define NET_XMIT_DROP 1
#define ARPHRD_ETHER 1
#define ARPHRD_LOOPBACK 772
#define ARPHRD_NONE 0xFFFE
#define LL_MAX_HEADER 128
#define NETIF_F_SG (1ULL << 0)
#define NETIF_F_IP_CSUM (1ULL << 1)
#define NETIF_F_HW_CSUM (1ULL << 3)
#define NETIF_F_NO_CSUM (1ULL << 1)
#define NETIF_F_HIGHDMA (1ULL << 5)
#define NETIF_F_LLTX (1ULL << 12)
#define NETIF_F_RXCSUM (1ULL << 29)
#define IFF_LIVE_ADDR_CHANGE (1 << 20)
#define NETREG_UNINITIALIZED 0
#define NETREG_REGISTERED 1
#define NAPI_POLL_WEIGHT 64
typedef enum netdev_tx { NETDEV_TX_OK = 0x00, NETDEV_TX_BUSY = 0x10, NETDEV_TX_LOCKED = -1 } netdev_tx_t;
enum netdev_cmd {
	NETDEV_UP = 1, NETDEV_DOWN, NETDEV_REBOOT, NETDEV_CHANGE, NETDEV_REGISTER, NETDEV_UNREGISTER, NETDEV_CHANGEMTU,
	NETDEV_CHANGEADDR,
#if WQLAB_SINCE(5, 0, 0)
	NETDEV_PRE_CHANGEADDR,
#endif
	NETDEV_GOING_DOWN, NETDEV_CHANGENAME,
};
struct rtnl_link_stats64 {
	__u64 rx_packets, tx_packets, rx_bytes, tx_bytes, rx_errors, tx_errors, rx_dropped, tx_dropped, multicast;
	__u64 collisions, rx_length_errors, rx_over_errors, rx_crc_errors, rx_frame_errors, rx_fifo_errors;
	__u64 rx_missed_errors, tx_aborted_errors, tx_carrier_errors, tx_fifo_errors, tx_heartbeat_errors;
	__u64 tx_window_errors, rx_compressed, tx_compressed;
};

struct net_device *alloc_netdev_mqs(int sizeof_priv, const char *name, unsigned char name_assign_type,
				    void (*setup)(struct net_device *), unsigned int txqs, unsigned int rxqs);
#if WQLAB_SINCE(3, 17, 0)
#define alloc_netdev(sizeof_priv, name, assigned, setup) alloc_netdev_mqs(sizeof_priv, name, assigned, setup, 1, 1)
#else
#define alloc_netdev(sizeof_priv, name, setup) alloc_netdev_mqs(sizeof_priv, name, NET_NAME_UNKNOWN, setup, 1, 1)
#endif
void ether_setup(struct net_device *dev);
void free_netdev(struct net_device *dev);
int register_netdev(struct net_device *dev);
void unregister_netdev(struct net_device *dev);
/* With the caller's rtnl_lock() held. */
int register_netdevice(struct net_device *dev);
void wqlab_unregister_netdevice(struct net_device *dev);
#define unregister_netdevice(dev) wqlab_unregister_netdevice(dev)
int dev_alloc_name(struct net_device *dev, const char *name);
struct net_device *wqlab_dev_get(const char *name, int ifindex);
int wqlab_dev_change(struct net_device *dev, bool up);
static inline void dev_hold(struct net_device *dev) { if (dev) atomic_inc(&dev->refcnt); }
static inline void dev_put(struct net_device *dev) { if (dev) atomic_dec(&dev->refcnt); }
static inline struct net_device *wqlab_dev_find(const char *name, int ifindex)
{
	struct net_device *dev = wqlab_dev_get(name, ifindex);

	dev_put(dev);
	return dev;
}
#if WQLAB_SINCE(2, 6, 24)
#define dev_get_by_name(net, name) wqlab_dev_get(name, 0)
#define __dev_get_by_name(net, name) wqlab_dev_find(name, 0)
#define dev_get_by_index(net, index) wqlab_dev_get(NULL, index)
#define first_net_device(net) wqlab_next_device(NULL)
#define for_each_netdev(net, d) list_for_each_entry(d, &(net)->dev_base_head, dev_list)
#define for_each_netdev_rcu(net, d) for_each_netdev(net, d)
#define SET_NETDEV_DEV(net, parent_device) ((net)->dev.parent = (parent_device))
static inline struct net *dev_net(const struct net_device *dev) { return &init_net; }
static inline struct net_device *wqlab_next_device(struct net_device *dev)
{
	struct list_head *next = dev ? dev->dev_list.next : init_net.dev_base_head.next;

	return next == &init_net.dev_base_head ? NULL : list_entry(next, struct net_device, dev_list);
}
#define next_net_device(dev) wqlab_next_device(dev)
#else
#define dev_get_by_name(name) wqlab_dev_get(name, 0)
#define __dev_get_by_name(name) wqlab_dev_find(name, 0)
#define dev_get_by_index(index) wqlab_dev_get(NULL, index)
#define SET_MODULE_OWNER(dev) do { } while (0)
#define SET_NETDEV_DEV(net, parent_device) do { } while (0)
#endif
#if WQLAB_SINCE(5, 0, 0)
#define dev_open(dev, extack) wqlab_dev_change(dev, true)
#else
#define dev_open(dev) wqlab_dev_change(dev, true)
#endif
#define dev_close(dev) ((void)wqlab_dev_change(dev, false))
static inline void *netdev_priv(const struct net_device *dev)
{
	return (char *)dev + ALIGN(sizeof(struct net_device), 32);
}
static inline const char *netdev_name(const struct net_device *dev)
{
	return !dev->name[0] || strchr(dev->name, '%') ? "(unnamed net_device)" : dev->name;
}
#if WQLAB_SINCE(2, 6, 34)
#define wqlab_netdev_printk(level, d, fmt, ...) \
	printk(level "%s%s: " fmt, netdev_name(d), (d)->reg_state ? "" : " (uninitialized)", ##__VA_ARGS__)
#define netdev_emerg(dev, fmt, ...) wqlab_netdev_printk(KERN_EMERG, dev, fmt, ##__VA_ARGS__)
#define netdev_err(dev, fmt, ...) wqlab_netdev_printk(KERN_ERR, dev, fmt, ##__VA_ARGS__)
#define netdev_warn(dev, fmt, ...) wqlab_netdev_printk(KERN_WARNING, dev, fmt, ##__VA_ARGS__)
#define netdev_notice(dev, fmt, ...) wqlab_netdev_printk(KERN_NOTICE, dev, fmt, ##__VA_ARGS__)
#define netdev_info(dev, fmt, ...) wqlab_netdev_printk(KERN_INFO, dev, fmt, ##__VA_ARGS__)
#define netdev_dbg(dev, fmt, ...) do { if (0) wqlab_netdev_printk(KERN_DEBUG, dev, fmt, ##__VA_ARGS__); } while (0)
#endif

/* --- the queue to the device, and its carrier */
static inline void netif_start_queue(struct net_device *dev) { WRITE_ONCE(dev->wqlab_queue_stopped, 0); }
static inline void netif_stop_queue(struct net_device *dev) { WRITE_ONCE(dev->wqlab_queue_stopped, 1); }
static inline void netif_wake_queue(struct net_device *dev) { netif_start_queue(dev); }
static inline bool netif_queue_stopped(const struct net_device *dev) { return READ_ONCE(dev->wqlab_queue_stopped); }
#define netif_tx_start_all_queues(dev) netif_start_queue(dev)
#define netif_tx_stop_all_queues(dev) netif_stop_queue(dev)
#define netif_tx_wake_all_queues(dev) netif_wake_queue(dev)
#define netif_tx_disable(dev) netif_stop_queue(dev)
static inline void netif_carrier_on(struct net_device *dev) { WRITE_ONCE(dev->wqlab_carrier_off, 0); }
static inline void netif_carrier_off(struct net_device *dev) { WRITE_ONCE(dev->wqlab_carrier_off, 1); }
static inline bool netif_carrier_ok(const struct net_device *dev) { return !READ_ONCE(dev->wqlab_carrier_off); }
static inline bool netif_running(const struct net_device *dev) { return READ_ONCE(dev->flags) & IFF_UP; }
static inline bool netif_device_present(const struct net_device *dev) { return true; }
static inline void netif_trans_update(struct net_device *dev) { dev->trans_start = jiffies; }
int netif_rx(struct sk_buff *skb);
int dev_queue_xmit(struct sk_buff *skb);
#define netif_rx_ni(skb) netif_rx(skb)
int netif_receive_skb(struct sk_buff *skb);
void dev_add_pack(struct packet_type *pt);
void dev_remove_pack(struct packet_type *pt);

/* --- NAPI */
#if WQLAB_SINCE(2, 6, 24)
void wqlab_netif_napi_add(struct net_device *dev, struct napi_struct *napi, int (*poll)(struct napi_struct *, int),
		    int weight);
void netif_napi_del(struct napi_struct *napi);
bool napi_schedule_prep(struct napi_struct *napi);
void __napi_schedule(struct napi_struct *napi);
static inline void napi_schedule(struct napi_struct *n) { if (napi_schedule_prep(n)) __napi_schedule(n); }
bool napi_complete_done(struct napi_struct *napi, int work_done);
#define napi_complete(napi) napi_complete_done(napi, 0)
void napi_enable(struct napi_struct *napi);
void napi_disable(struct napi_struct *napi);
#define napi_gro_receive(napi, skb) netif_receive_skb(skb)
#if WQLAB_SINCE(6, 1, 0)
#define netif_napi_add(dev, napi, poll) wqlab_netif_napi_add(dev, napi, poll, NAPI_POLL_WEIGHT)
#define netif_napi_add_weight(dev, napi, poll, weight) wqlab_netif_napi_add(dev, napi, poll, weight)
#else
#define netif_napi_add(dev, napi, poll, weight) wqlab_netif_napi_add(dev, napi, poll, weight)
#endif
#endif

int register_netdevice_notifier(struct notifier_block *nb);
int unregister_netdevice_notifier(struct notifier_block *nb);
#if WQLAB_SINCE(3, 11, 0)
struct netdev_notifier_info { struct net_device *dev; };
static inline struct net_device *netdev_notifier_info_to_dev(const struct netdev_notifier_info *i) { return i->dev; }
#endif

#endif
