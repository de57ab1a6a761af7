/* linux/netfilter_ipv4.h: the order of hooks, and their names until 2.6.24 */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_NETFILTER_IPV4_H
#define WQLAB_LINUX_NETFILTER_IPV4_H
#include <linux/netfilter.h>

#if WQLAB_BEFORE(2, 6, 25)
#define NF_IP_PRE_ROUTING 0
#define NF_IP_LOCAL_IN 1
#define NF_IP_FORWARD 2
#define NF_IP_LOCAL_OUT 3
#define NF_IP_POST_ROUTING 4
#define NF_IP_NUMHOOKS 5
#endif
enum nf_ip_hook_priorities {
	NF_IP_PRI_FIRST = INT_MIN, NF_IP_PRI_CONNTRACK_DEFRAG = -400, NF_IP_PRI_RAW = -300,
	NF_IP_PRI_SELINUX_FIRST = -225, NF_IP_PRI_CONNTRACK = -200, NF_IP_PRI_MANGLE = -150, NF_IP_PRI_NAT_DST = -100,
	NF_IP_PRI_FILTER = 0, NF_IP_PRI_SECURITY = 50, NF_IP_PRI_NAT_SRC = 100, NF_IP_PRI_LAST = INT_MAX,
};

#endif
