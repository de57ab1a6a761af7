/* linux/netfilter.h: hooks on the way of a packet */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_NETFILTER_H
#define WQLAB_LINUX_NETFILTER_H
#include <linux/netdevice.h>
#include <linux/in.h>
#include <net/net_namespace.h>

#define NF_DROP 0
#define NF_ACCEPT 1
#define NF_STOLEN 2
#define NF_QUEUE 3
#define NF_REPEAT 4
#define NF_STOP 5
#define NF_MAX_VERDICT NF_STOP
#if WQLAB_SINCE(2, 6, 25)
enum nf_inet_hooks {
	NF_INET_PRE_ROUTING, NF_INET_LOCAL_IN, NF_INET_FORWARD, NF_INET_LOCAL_OUT, NF_INET_POST_ROUTING, NF_INET_NUMHOOKS,
};
enum { NFPROTO_UNSPEC = 0, NFPROTO_INET = 1, NFPROTO_IPV4 = 2, NFPROTO_ARP = 3, NFPROTO_BRIDGE = 7, NFPROTO_IPV6 = 10 };
#endif
#if WQLAB_BEFORE(2, 6, 24)
typedef unsigned int nf_hookfn(unsigned int hooknum, struct sk_buff **skb, const struct net_device *in,
			       const struct net_device *out, int (*okfn)(struct sk_buff *));
#elif WQLAB_BEFORE(4, 1, 0)
typedef unsigned int nf_hookfn(unsigned int hooknum, struct sk_buff *skb, const struct net_device *in,
			       const struct net_device *out, int (*okfn)(struct sk_buff *));
#else
typedef unsigned int nf_hookfn(void *priv, struct sk_buff *skb, const struct nf_hook_state *state);
#endif
struct nf_hook_ops {
	struct list_head list;
	nf_hookfn *hook;
#if WQLAB_BEFORE(4, 13, 0)
	struct module *owner;
#else
	void *wqlab_owner;
#endif
	struct net_device *dev;
	void *priv;
	u8 pf;
	unsigned int hooknum;
	int priority;
};
#if WQLAB_SINCE(4, 3, 0)
int nf_register_net_hook(struct net *net, const struct nf_hook_ops *ops);
void nf_unregister_net_hook(struct net *net, const struct nf_hook_ops *ops);
int nf_register_net_hooks(struct net *net, const struct nf_hook_ops *ops, unsigned int n);
void nf_unregister_net_hooks(struct net *net, const struct nf_hook_ops *ops, unsigned int n);
#endif
#if WQLAB_BEFORE(4, 13, 0)
int nf_register_hook(struct nf_hook_ops *ops);
void nf_unregister_hook(struct nf_hook_ops *ops);
int nf_register_hooks(struct nf_hook_ops *ops, unsigned int n);
void nf_unregister_hooks(struct nf_hook_ops *ops, unsigned int n);
#endif

#endif
