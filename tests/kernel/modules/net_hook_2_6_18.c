// The hooks of 2.6.18: a number, the address of the packet's pointer, and headers that are pointers in the packet.
// over: mode stepped parallel
// stdin: ping 127.0.0.2
// run: --kernel auto --script -
// log: out to 127.0.0.2, protocol 1
// log: in from 127.0.0.2
// log: out to 127.0.0.2, protocol 1
// log: in from 127.0.0.2
// error: built for 2.6.18
// error: 64 bytes from 127.0.0.2: icmp_seq=1 ttl=64
// kbuild: no, 2.6.18
#include <linux/module.h>
#include <linux/netfilter.h>
#include <linux/netfilter_ipv4.h>
#include <linux/ip.h>

MODULE_LICENSE("GPL");

static unsigned int old_hook(unsigned int hooknum, struct sk_buff **skb, const struct net_device *in,
			     const struct net_device *out, int (*okfn)(struct sk_buff *))
{
	if (hooknum == NF_IP_LOCAL_OUT)
		printk(KERN_INFO "out to %u.%u.%u.%u, protocol %d\n", NIPQUAD((*skb)->nh.iph->daddr),
		       (*skb)->nh.iph->protocol);
	else
		printk(KERN_INFO "in from %u.%u.%u.%u\n", NIPQUAD((*skb)->nh.iph->saddr));
	return NF_ACCEPT;
}
static struct nf_hook_ops out_ops = {
	.hook = old_hook, .owner = THIS_MODULE, .pf = PF_INET, .hooknum = NF_IP_LOCAL_OUT, .priority = NF_IP_PRI_FIRST,
};
static struct nf_hook_ops in_ops = {
	.hook = old_hook, .owner = THIS_MODULE, .pf = PF_INET, .hooknum = NF_IP_LOCAL_IN, .priority = NF_IP_PRI_FIRST,
};

static int __init old_init(void)
{
	int ret = nf_register_hook(&out_ops);

	return ret ? ret : nf_register_hook(&in_ops);
}
static void __exit old_exit(void)
{
	nf_unregister_hook(&in_ops);
	nf_unregister_hook(&out_ops);
}
module_init(old_init);
module_exit(old_exit);
