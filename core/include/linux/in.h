/* linux/in.h: addresses and protocols of IPv4 */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IN_H
#define WQLAB_LINUX_IN_H
#include <linux/socket.h>

enum {
	IPPROTO_IP = 0, IPPROTO_ICMP = 1, IPPROTO_IGMP = 2, IPPROTO_TCP = 6, IPPROTO_UDP = 17, IPPROTO_IPV6 = 41,
	IPPROTO_ICMPV6 = 58, IPPROTO_RAW = 255,
};
#define IPPROTO_IP IPPROTO_IP
#define IPPROTO_ICMP IPPROTO_ICMP
#define IPPROTO_TCP IPPROTO_TCP
#define IPPROTO_UDP IPPROTO_UDP
struct in_addr { __be32 s_addr; };
struct sockaddr_in {
	sa_family_t sin_family;
	__be16 sin_port;
	struct in_addr sin_addr;
	unsigned char sin_zero[8];
};
#define INADDR_ANY 0U
#define INADDR_BROADCAST 0xffffffffU
#define INADDR_NONE 0xffffffffU
#define INADDR_LOOPBACK 0x7f000001U
static inline bool ipv4_is_loopback(__be32 addr) { return (addr & htonl(0xff000000)) == htonl(0x7f000000); }
static inline bool ipv4_is_multicast(__be32 addr) { return (addr & htonl(0xf0000000)) == htonl(0xe0000000); }
#define NIPQUAD(addr) \
	((unsigned char *)&(addr))[0], ((unsigned char *)&(addr))[1], ((unsigned char *)&(addr))[2], \
	((unsigned char *)&(addr))[3]
#define NIPQUAD_FMT "%u.%u.%u.%u"

#endif
