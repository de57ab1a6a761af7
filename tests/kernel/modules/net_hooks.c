// Hooks of netfilter see each packet of a ping over the loopback device, on its way out and in; one that drops it makes
// ping say so.
// over: mode stepped parallel
// over: cpus 1 4
// stdin: ping 127.0.0.1
// stdin: echo 1 > /sys/module/net_hooks/parameters/drop
// stdin: ping 127.0.0.1
// stdin: echo 2 > /sys/module/net_hooks/parameters/drop
// stdin: ping 127.0.0.1
// run: --script -
// log: LOCAL_OUT 8 on lo, 127.0.0.1
// log: POST_ROUTING 8 on lo, 127.0.0.1
// log: PRE_ROUTING 8 on lo, softirq
// log: LOCAL_IN 8 on lo, softirq
// log: LOCAL_OUT 0 on lo, 127.0.0.1
// log: POST_ROUTING 0 on lo, 127.0.0.1
// log: PRE_ROUTING 0 on lo, softirq
// log: LOCAL_IN 0 on lo, softirq
// log: LOCAL_OUT 8 on lo, 127.0.0.1
// log: dropped
// log: LOCAL_OUT 8 on lo, 127.0.0.1
// log: POST_ROUTING 8 on lo, 127.0.0.1
// log: PRE_ROUTING 8 on lo, softirq
// log: LOCAL_IN 8 on lo, softirq
// log: dropped
// error: 64 bytes from 127.0.0.1: icmp_seq=1 ttl=64
// error: ping: sendmsg: Operation not permitted
// error: 1 packets transmitted, 0 received, 100% packet loss
// error: note: no packet comes to this machine by itself; the line "ping 127.0.0.1" sends one
#include <linux/module.h>
#include <linux/netfilter.h>
#include <linux/netfilter_ipv4.h>
#include <linux/ip.h>
#include <linux/icmp.h>

MODULE_LICENSE("GPL");

static int drop;
module_param(drop, int, 0644);

static void tell_out(const char *where, struct sk_buff *skb, const struct nf_hook_state *state)
{
	pr_info("%s %d on %s, %pI4\n", where, icmp_hdr(skb)->type, state->out->name, &ip_hdr(skb)->daddr);
}
static void tell_in(const char *where, struct sk_buff *skb, const struct nf_hook_state *state)
{
	pr_info("%s %d on %s, %s\n", where, icmp_hdr(skb)->type, state->in->name, in_softirq() ? "softirq" : "task");
}
static unsigned int verdict(bool yes)
{
	if (!yes)
		return NF_ACCEPT;
	pr_info("dropped\n");
	return NF_DROP;
}
static unsigned int before_all(void *priv, struct sk_buff *skb, const struct nf_hook_state *state)
{
	if (state->hook == NF_INET_LOCAL_OUT)
		tell_out("LOCAL_OUT", skb, state);
	else if (state->hook == NF_INET_POST_ROUTING)
		tell_out("POST_ROUTING", skb, state);
	else if (state->hook == NF_INET_PRE_ROUTING)
		tell_in("PRE_ROUTING", skb, state);
	else
		tell_in("LOCAL_IN", skb, state);
	return NF_ACCEPT;
}
static unsigned int filter(void *priv, struct sk_buff *skb, const struct nf_hook_state *state)
{
	return verdict(drop == (state->hook == NF_INET_LOCAL_OUT ? 1 : 2));
}

#define FIRST(number) \
	{ .hook = before_all, .pf = NFPROTO_IPV4, .hooknum = number, .priority = NF_IP_PRI_FIRST }
#define FILTER(number) \
	{ .hook = filter, .pf = NFPROTO_IPV4, .hooknum = number, .priority = NF_IP_PRI_FILTER }
/* the filters are registered first, and asked last */
static struct nf_hook_ops hooks[] = {
	FILTER(NF_INET_LOCAL_IN), FILTER(NF_INET_LOCAL_OUT), FIRST(NF_INET_PRE_ROUTING), FIRST(NF_INET_LOCAL_IN),
	FIRST(NF_INET_LOCAL_OUT), FIRST(NF_INET_POST_ROUTING),
};

static int __init net_hooks_init(void)
{
	return nf_register_net_hooks(&init_net, hooks, ARRAY_SIZE(hooks));
}
static void __exit net_hooks_exit(void)
{
	nf_unregister_net_hooks(&init_net, hooks, ARRAY_SIZE(hooks));
}
module_init(net_hooks_init);
module_exit(net_hooks_exit);
