/* linux/net.h: sockets. This machine has no protocol but its echo: a socket of any family is refused, as by a kernel
 * that was built without it. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_NET_H
#define WQLAB_LINUX_NET_H
#include <linux/socket.h>
#include <linux/in.h>
#include <linux/skbuff.h>

enum sock_type { SOCK_STREAM = 1, SOCK_DGRAM = 2, SOCK_RAW = 3, SOCK_SEQPACKET = 5, SOCK_PACKET = 10 };
typedef enum { SS_FREE = 0, SS_UNCONNECTED, SS_CONNECTING, SS_CONNECTED, SS_DISCONNECTING } socket_state;
#define MSG_PEEK 2
#define MSG_DONTWAIT 0x40
#define MSG_WAITALL 0x100
#define MSG_NOSIGNAL 0x4000
struct kvec { void *iov_base; size_t iov_len; };
struct msghdr {
	void *msg_name;
	int msg_namelen;
	unsigned int msg_flags;
	void *msg_control;
	size_t msg_controllen;
};
int wqlab_sock_create(int family, int type, int protocol, struct socket **res);
#define sock_create(family, type, protocol, res) wqlab_sock_create(family, type, protocol, res)
#if WQLAB_SINCE(4, 2, 0)
#define sock_create_kern(net, family, type, protocol, res) wqlab_sock_create(family, type, protocol, res)
#else
#define sock_create_kern(family, type, protocol, res) wqlab_sock_create(family, type, protocol, res)
#endif
void sock_release(struct socket *sock);
/* None of these can be reached: nobody has a socket for them. */
int kernel_bind(struct socket *sock, struct sockaddr *addr, int addrlen);
int kernel_listen(struct socket *sock, int backlog);
int kernel_accept(struct socket *sock, struct socket **newsock, int flags);
int kernel_connect(struct socket *sock, struct sockaddr *addr, int addrlen, int flags);
int kernel_sendmsg(struct socket *sock, struct msghdr *msg, struct kvec *vec, size_t num, size_t len);
int kernel_recvmsg(struct socket *sock, struct msghdr *msg, struct kvec *vec, size_t num, size_t len, int flags);

#endif
