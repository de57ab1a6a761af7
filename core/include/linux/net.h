/* linux/net.h: sockets of the kernel's own. The network ends at this machine: 127.0.0.1. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_NET_H
#define WQLAB_LINUX_NET_H
#include <linux/socket.h>
#include <linux/in.h>
#include <linux/skbuff.h>

enum sock_type { SOCK_STREAM = 1, SOCK_DGRAM = 2, SOCK_RAW = 3, SOCK_SEQPACKET = 5, SOCK_PACKET = 10 };
enum sock_shutdown_cmd { SHUT_RD, SHUT_WR, SHUT_RDWR };
typedef enum { SS_FREE = 0, SS_UNCONNECTED, SS_CONNECTING, SS_CONNECTED, SS_DISCONNECTING } socket_state;
#define SOCK_NONBLOCK O_NONBLOCK
#define MSG_PEEK 2
#define MSG_DONTWAIT 0x40
#define MSG_WAITALL 0x100
#define MSG_NOSIGNAL 0x4000
#define SOL_SOCKET 1
#define SO_REUSEADDR 2
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
int kernel_bind(struct socket *sock, struct sockaddr *addr, int addrlen);
int kernel_listen(struct socket *sock, int backlog);
int kernel_accept(struct socket *sock, struct socket **newsock, int flags);
int kernel_connect(struct socket *sock, struct sockaddr *addr, int addrlen, int flags);
int kernel_sendmsg(struct socket *sock, struct msghdr *msg, struct kvec *vec, size_t num, size_t len);
int kernel_recvmsg(struct socket *sock, struct msghdr *msg, struct kvec *vec, size_t num, size_t len, int flags);
int kernel_sock_shutdown(struct socket *sock, enum sock_shutdown_cmd how);
static inline void sock_set_reuseaddr(struct sock *sk) { sk->sk_reuse = 1; }

#endif
