// Two network devices as a driver course makes them: what the first sends comes in at the second, by NAPI, as if from
// another machine. Up and down are the driver's; a notifier hears of each.
// over: mode stepped parallel
// over: cpus 1 4
// stdin: ip link set pair0 up
// stdin: ip link set pair1 up
// stdin: ping -I pair0 10.0.7.2
// stdin: cat /sys/class/net/pair0/address
// stdin: cat /sys/class/net/pair1/operstate
// stdin: ip link set pair0 down
// stdin: ping -I pair0 10.0.7.2
// stdin: ip link set pair7 up
// stdin: ping 300.1.2.3
// run: --script -
// log: notifier: lo 5
// log: notifier: lo 1
// log: notifier: pair0 5
// log: notifier: pair1 5
// log: names pair0, pair1, index 2, 3
// log: pair0 opens
// log: notifier: pair0 1
// log: pair1 opens
// log: notifier: pair1 1
// log: pair0 sends 98 bytes of type 0800
// log: pair1 polled, 98 bytes
// log: pair1 sends 98 bytes of type 0800
// log: pair0 polled, 98 bytes
// log: notifier: pair0 10
// log: pair0 stops
// log: notifier: pair0 2
// log: notifier: pair1 10
// log: pair1 stops
// log: notifier: pair1 2
// log: notifier: pair1 6
// log: notifier: pair0 6
// error: 64 bytes from 10.0.7.2: icmp_seq=1 ttl=64
// error: cat /sys/class/net/pair0/address: 02:00:00:00:00:00
// error: cat /sys/class/net/pair1/operstate: unknown
// error: ping: sendmsg: Network is down
// error: Cannot find device "pair7"
// error: '300.1.2.3' is no address; one is 127.0.0.1
#include <linux/module.h>
#include <linux/netdevice.h>
#include <linux/etherdevice.h>
#include <linux/ip.h>

MODULE_LICENSE("GPL");

struct pair {
	struct net_device *other;
	struct napi_struct napi;
	struct sk_buff_head in;
};
static struct net_device *devs[2];

static int pair_poll(struct napi_struct *napi, int budget)
{
	struct pair *p = container_of(napi, struct pair, napi);
	struct sk_buff *skb;
	int done = 0;

	while (done < budget && (skb = skb_dequeue(&p->in))) {
		struct iphdr *ip;
		__be32 from;

		pr_info("%s polled, %u bytes\n", napi->dev->name, skb->len);
		skb->protocol = eth_type_trans(skb, napi->dev);
		ip = (struct iphdr *)skb->data;
		/* as from the machine at the other end: the reply goes back there */
		from = ip->saddr;
		ip->saddr = ip->daddr;
		ip->daddr = from;
		netif_receive_skb(skb);
		done++;
	}
	if (done < budget)
		napi_complete_done(napi, done);
	return done;
}
static int pair_open(struct net_device *dev)
{
	struct pair *p = netdev_priv(dev);

	pr_info("%s opens\n", dev->name);
	napi_enable(&p->napi);
	netif_start_queue(dev);
	return 0;
}
static int pair_stop(struct net_device *dev)
{
	struct pair *p = netdev_priv(dev);

	pr_info("%s stops\n", dev->name);
	netif_stop_queue(dev);
	napi_disable(&p->napi);
	return 0;
}
static netdev_tx_t pair_xmit(struct sk_buff *skb, struct net_device *dev)
{
	struct pair *p = netdev_priv(dev), *other = netdev_priv(p->other);

	pr_info("%s sends %u bytes of type %04x\n", dev->name, skb->len, ntohs(eth_hdr(skb)->h_proto));
	dev->stats.tx_packets++;
	skb_queue_tail(&other->in, skb);
	napi_schedule(&other->napi);
	return NETDEV_TX_OK;
}
static const struct net_device_ops pair_ops = {
	.ndo_open = pair_open, .ndo_stop = pair_stop, .ndo_start_xmit = pair_xmit, .ndo_validate_addr = eth_validate_addr,
};
static void pair_setup(struct net_device *dev)
{
	u8 addr[ETH_ALEN] = { 2 };
	struct pair *p = netdev_priv(dev);

	ether_setup(dev);
	dev->netdev_ops = &pair_ops;
	dev->flags |= IFF_NOARP;
	eth_hw_addr_set(dev, addr);
	skb_queue_head_init(&p->in);
	netif_napi_add(dev, &p->napi, pair_poll);
}
static int pair_heard(struct notifier_block *nb, unsigned long event, void *info)
{
	/* 6.1 tells of more: PRE_UP, PRE_INFO ... */
	if (event <= NETDEV_UNREGISTER || event == NETDEV_GOING_DOWN)
		pr_info("notifier: %s %lu\n", netdev_notifier_info_to_dev(info)->name, event);
	return NOTIFY_DONE;
}
static struct notifier_block pair_block = { .notifier_call = pair_heard };

static int __init pair_init(void)
{
	int i, ret = register_netdevice_notifier(&pair_block);

	if (ret)
		return ret;
	for (i = 0; i < 2; i++) {
		devs[i] = alloc_netdev(sizeof(struct pair), "pair%d", NET_NAME_UNKNOWN, pair_setup);
		if (!devs[i])
			return -ENOMEM;
		ret = register_netdev(devs[i]);
		if (ret)
			return ret;
	}
	for (i = 0; i < 2; i++)
		((struct pair *)netdev_priv(devs[i]))->other = devs[!i];
	pr_info("names %s, %s, index %d, %d\n", devs[0]->name, devs[1]->name, devs[0]->ifindex, devs[1]->ifindex);
	return 0;
}
static void __exit pair_exit(void)
{
	int i;

	for (i = 1; i >= 0; i--) {
		unregister_netdev(devs[i]);
		free_netdev(devs[i]);
	}
	unregister_netdevice_notifier(&pair_block);
}
module_init(pair_init);
module_exit(pair_exit);
