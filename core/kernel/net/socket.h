// socket.h: sockets of IPv4 on this machine: streams between two ends, datagrams to a port.
#pragma once
#include <string>

#include "kernel/net/packet.h"

namespace wqlab {

// SocketAddress: sockaddr_in.
struct SocketAddress {
    unsigned short family, port;   // port, address: in network order
    unsigned address;
    unsigned char zero[8];
};
struct SocketMessage {   // msghdr
    void *name;
    int name_length;
    unsigned flags;
    void *control;
    unsigned long control_length;
};
struct SocketPiece {   // kvec
    void *base;
    unsigned long length;
};
inline constexpr int stream_socket = 1, datagram_socket = 2;

// socket_make: 0; -EAFNOSUPPORT but for AF_INET, -ESOCKTNOSUPPORT but for streams and datagrams.
int socket_make(int family, int type, socket **made);
void socket_release(socket *s);
int socket_bind(socket *s, const SocketAddress *a, int length);
int socket_listen(socket *s, int backlog);
// socket_accept: waits for somebody who connects; -EAGAIN with O_NONBLOCK, -ERESTARTSYS when a signal comes.
int socket_accept(socket *s, socket **made, int flags);
int socket_connect(socket *s, const SocketAddress *a, int length, int flags);
// socket_send, socket_receive: bytes, or a negative errno; 0: the other end is closed.
int socket_send(socket *s, SocketMessage *m, SocketPiece *pieces, unsigned long count, unsigned long bytes);
int socket_receive(socket *s, SocketMessage *m, SocketPiece *pieces, unsigned long count, unsigned long bytes,
                   int flags);
int socket_shutdown(socket *s, int how);

// socket_talk: a program connects to a port of this machine (or sends a datagram there), says text, and waits up to so
// many jiffies for the answer, which replaces it: bytes, or a negative errno.
int socket_talk(int type, unsigned short port, std::string &text, long patience);
void sockets_boot();

}  // namespace wqlab
