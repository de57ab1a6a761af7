// A program's message comes to the module in the program's own context, and its answer back; a unit has one end in the
// kernel, and nobody listens to a group.
// over: mode stepped parallel
// stdin: netlink 30 hello there
// stdin: netlink 29 hello
// stdin: netlink 30 quiet
// run: --script -
// log: second of unit 30: none
// log: nobody at port 7: -111, group: -3
// log: netlink: 12 bytes, "hello there"
// log: netlink: 6 bytes, "quiet"
// error: netlink: you said hello there
// error: netlink: Connection refused
// error: netlink: no answer
#include <linux/module.h>
#include <net/sock.h>
#include <linux/netlink.h>

MODULE_LICENSE("GPL");

static struct sock *nl;

static struct sk_buff *message(const char *text)
{
	struct sk_buff *skb = nlmsg_new(strlen(text) + 1, GFP_KERNEL);
	struct nlmsghdr *nlh = skb ? nlmsg_put(skb, 0, 0, NLMSG_DONE, strlen(text) + 1, 0) : NULL;

	if (nlh)
		strcpy(nlmsg_data(nlh), text);
	return skb;
}
static void heard(struct sk_buff *skb)
{
	struct nlmsghdr *nlh = nlmsg_hdr(skb);
	char answer[64];

	pr_info("%s: %d bytes, \"%s\"\n", current->comm, nlmsg_len(nlh), (char *)nlmsg_data(nlh));
	if (!strcmp(nlmsg_data(nlh), "quiet"))
		return;
	snprintf(answer, sizeof(answer), "you said %s", (char *)nlmsg_data(nlh));
	nlmsg_unicast(nl, message(answer), NETLINK_CB(skb).portid);
}

static int __init net_netlink_init(void)
{
	struct netlink_kernel_cfg cfg = { .input = heard };
	int alone;

	nl = netlink_kernel_create(&init_net, 30, &cfg);
	if (!nl)
		return -ENOMEM;
	pr_info("second of unit 30: %s\n", netlink_kernel_create(&init_net, 30, &cfg) ? "made" : "none");
	alone = nlmsg_unicast(nl, message("a"), 7);
	pr_info("nobody at port 7: %d, group: %d\n", alone, nlmsg_multicast(nl, message("b"), 0, 1, GFP_KERNEL));
	return 0;
}
static void __exit net_netlink_exit(void)
{
	netlink_kernel_release(nl);
}
module_init(net_netlink_init);
module_exit(net_netlink_exit);
