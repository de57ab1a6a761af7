/* linux/netlink.h: messages between the kernel and programs. A program here is the control line "netlink UNIT TEXT". */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_NETLINK_H
#define WQLAB_LINUX_NETLINK_H
#include <linux/skbuff.h>
#include <linux/socket.h>
#include <net/net_namespace.h>

#define NETLINK_ROUTE 0
#define NETLINK_UNUSED 1
#define NETLINK_USERSOCK 2
#define NETLINK_FIREWALL 3
#define NETLINK_KOBJECT_UEVENT 15
#define NETLINK_GENERIC 16
#define MAX_LINKS 32
struct nlmsghdr {
	__u32 nlmsg_len;
	__u16 nlmsg_type, nlmsg_flags;
	__u32 nlmsg_seq, nlmsg_pid;
};
struct sockaddr_nl {
	sa_family_t nl_family;
	unsigned short nl_pad;
	__u32 nl_pid, nl_groups;
};
struct scm_creds { u32 pid; };
struct netlink_skb_parms {
	struct scm_creds creds;
#if WQLAB_SINCE(3, 7, 0)
	__u32 portid;
#else
	__u32 pid;
#endif
	__u32 dst_group, dst_pid;
	struct sock *sk;
};
#define NETLINK_CB(skb) (*(struct netlink_skb_parms *)&(skb)->cb)
#define NETLINK_CREDS(skb) (&NETLINK_CB(skb).creds)
#define NLM_F_REQUEST 0x01
#define NLM_F_MULTI 0x02
#define NLM_F_ACK 0x04
#define NLMSG_NOOP 0x1
#define NLMSG_ERROR 0x2
#define NLMSG_DONE 0x3
#define NLMSG_MIN_TYPE 0x10
#define NLMSG_ALIGNTO 4U
#define NLMSG_ALIGN(len) (((len) + NLMSG_ALIGNTO - 1) & ~(NLMSG_ALIGNTO - 1))
#define NLMSG_HDRLEN ((int)NLMSG_ALIGN(sizeof(struct nlmsghdr)))
#define NLMSG_LENGTH(len) ((len) + NLMSG_HDRLEN)
#define NLMSG_SPACE(len) NLMSG_ALIGN(NLMSG_LENGTH(len))
#define NLMSG_DATA(nlh) ((void *)((char *)(nlh) + NLMSG_HDRLEN))
#define NLMSG_PAYLOAD(nlh, len) ((nlh)->nlmsg_len - NLMSG_SPACE(len))
#define NLMSG_OK(nlh, len) \
	((len) >= (int)sizeof(struct nlmsghdr) && (nlh)->nlmsg_len >= sizeof(struct nlmsghdr) && \
	 (nlh)->nlmsg_len <= (len))

struct sock *wqlab_netlink_kernel_create(int unit, void (*input)(struct sk_buff *), void (*old_input)(struct sock *, int));
int netlink_unicast(struct sock *sk, struct sk_buff *skb, __u32 portid, int nonblock);
int netlink_broadcast(struct sock *sk, struct sk_buff *skb, __u32 portid, __u32 group, gfp_t flags);
#if WQLAB_SINCE(3, 6, 0)
struct netlink_kernel_cfg {
	unsigned int groups, flags;
	void (*input)(struct sk_buff *skb);
	struct mutex *cb_mutex;
	int (*bind)(struct net *net, int group);
	void (*unbind)(struct net *net, int group);
};
static inline struct sock *netlink_kernel_create(struct net *net, int unit, struct netlink_kernel_cfg *cfg)
{
	return wqlab_netlink_kernel_create(unit, cfg ? cfg->input : NULL, NULL);
}
#elif WQLAB_SINCE(2, 6, 24)
static inline struct sock *netlink_kernel_create(struct net *net, int unit, unsigned int groups,
						 void (*input)(struct sk_buff *), struct mutex *cb_mutex,
						 struct module *owner)
{
	return wqlab_netlink_kernel_create(unit, input, NULL);
}
#else
static inline struct sock *netlink_kernel_create(int unit, unsigned int groups, void (*input)(struct sock *, int),
						 struct module *owner)
{
	return wqlab_netlink_kernel_create(unit, NULL, input);
}
#endif
#if WQLAB_SINCE(2, 6, 24)
void netlink_kernel_release(struct sock *sk);
static inline struct nlmsghdr *nlmsg_hdr(const struct sk_buff *skb) { return (struct nlmsghdr *)skb->data; }
#endif

static inline struct nlmsghdr *__nlmsg_put(struct sk_buff *skb, u32 portid, u32 seq, int type, int len, int flags)
{
	struct nlmsghdr *nlh = skb_put(skb, NLMSG_ALIGN(NLMSG_LENGTH(len)));

	nlh->nlmsg_type = type;
	nlh->nlmsg_len = NLMSG_LENGTH(len);
	nlh->nlmsg_flags = flags;
	nlh->nlmsg_pid = portid;
	nlh->nlmsg_seq = seq;
	memset((char *)NLMSG_DATA(nlh) + len, 0, NLMSG_ALIGN(len) - len);
	return nlh;
}
#if WQLAB_BEFORE(3, 8, 0)
#define NLMSG_PUT(skb, pid, seq, type, len) \
	({ \
		if (unlikely(skb_tailroom(skb) < (int)NLMSG_SPACE(len))) \
			goto nlmsg_failure; \
		__nlmsg_put(skb, pid, seq, type, len, 0); \
	})
#endif

#endif
