#include "kernel/net/socket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

#include "kernel/lock.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "kernel/wait.h"

namespace wqlab {

namespace {

constexpr int inet = 2, restart = 512, nonblocking = 04000, dont_wait = 0x40;
constexpr unsigned loopback_net = 127;
constexpr unsigned short first_free_port = 32768;

struct Datagram {
    std::string bytes;
    SocketAddress from;
};
// End: one socket. All of it but `outside` and `sk`: under `lock`.
struct End {
    socket outside{};            // what a module sees; its first member
    sock sk{};
    unsigned short port = 0;     // in host order; 0: none
    bool listening = false, shut = false, peer_gone = false;
    End *peer = nullptr;
    std::deque<End *> waiting;   // connected, not yet accepted
    std::string stream;
    std::deque<Datagram> datagrams;
    wait_queue_head_t wait{};
};

SpinLock lock;
std::vector<std::unique_ptr<End>> ends;

End *end_of(socket *s) { return reinterpret_cast<End *>(s); }
bool is_here(unsigned address) { return address == 0 || (address & 0xff) == loopback_net; }

End *bound(int type, unsigned short port) {
    for (const auto &e : ends)
        if (e->outside.type == type && e->port == port && !e->peer) return e.get();
    return nullptr;
}
unsigned short free_port(int type) {
    unsigned short port = first_free_port;
    while (bound(type, port)) ++port;
    return port;
}
SocketAddress address_of(unsigned short port) {
    constexpr unsigned char here[] = {127, 0, 0, 1};
    SocketAddress a{inet, to_net(port), 0, {}};
    std::memcpy(&a.address, here, sizeof here);
    return a;
}

int release_op(socket *s) {
    socket_release(s);
    return 0;
}
int bind_op(socket *s, sockaddr *a, int n) { return socket_bind(s, reinterpret_cast<SocketAddress *>(a), n); }
int connect_op(socket *s, sockaddr *a, int n, int flags) {
    return socket_connect(s, reinterpret_cast<SocketAddress *>(a), n, flags);
}
// accept_op: the socket that the module has made becomes the accepted end.
int accept_op(socket *s, socket *into, int flags, unsigned char) {
    socket *made;
    if (int e = socket_accept(s, &made, flags)) return e;
    {
        IrqGuard g(lock);
        End *from = end_of(made), *to = end_of(into);
        to->peer = std::exchange(from->peer, nullptr);
        if (to->peer) to->peer->peer = to;
        to->stream = std::move(from->stream);
        to->peer_gone = from->peer_gone;
    }
    socket_release(made);
    return 0;
}
const proto_ops operations{inet, nullptr, release_op, bind_op, connect_op, accept_op, socket_listen, socket_shutdown};

End *make_end(int type) {
    auto e = std::make_unique<End>();
    e->outside.type = static_cast<short>(type);
    e->outside.state = 1;
    e->outside.ops = &operations;
    e->outside.sk = &e->sk;
    e->sk.sk_socket = &e->outside;
    e->sk.sk_family = inet;
    e->sk.sk_type = type;
    e->sk.sk_rcvtimeo = e->sk.sk_sndtimeo = MAX_SCHEDULE_TIMEOUT;
    init_waitqueue_head(&e->wait);
    End *raw = e.get();
    IrqGuard g(lock);
    ends.push_back(std::move(e));
    return raw;
}

void tell(End *e, std::size_t bytes) {
    wake_up_queue(&e->wait, TASK_NORMAL, 0);
    if (!e->sk.sk_data_ready) return;
    if (booted_version() >= kernel_version(3, 15, 0)) return e->sk.sk_data_ready(&e->sk);
    using Old = void (*)(sock *, int);
    reinterpret_cast<Old>(reinterpret_cast<void *>(e->sk.sk_data_ready))(&e->sk, static_cast<int>(bytes));
}

// wait_for: until ready() or the time is over: 0, -EAGAIN, or -ERESTARTSYS.
template <class Ready> int wait_for(End *e, bool at_once, Ready ready) {
    long left = e->sk.sk_rcvtimeo;
    for (;;) {
        wait_queue_entry_t w;
        init_wait(&w);
        prepare_to_wait(&e->wait, &w, TASK_INTERRUPTIBLE);
        bool come;
        {
            IrqGuard g(lock);
            come = ready();
        }
        const bool signalled = signal_pending(current_task());
        if (!come && !at_once && !signalled && left > 0) left = schedule_timeout(left);
        finish_wait(&e->wait, &w);
        if (come) return 0;
        if (at_once || left <= 0) return -EAGAIN;
        if (signalled) return -restart;
    }
}

int scatter(std::string_view from, SocketPiece *pieces, unsigned long count, unsigned long bytes) {
    std::size_t done = 0;
    for (unsigned long i = 0; i < count && done < std::min<std::size_t>(bytes, from.size()); ++i) {
        const std::size_t n = std::min({pieces[i].length, from.size() - done, bytes - done});
        std::memcpy(pieces[i].base, from.data() + done, n);
        done += n;
    }
    return static_cast<int>(done);
}

int send_datagram(End *e, const SocketAddress *to, std::string bytes) {
    if (!to) return -EDESTADDRREQ;
    if (!is_here(to->address)) return -ENETUNREACH;
    const auto n = static_cast<int>(bytes.size());
    End *target;
    {
        IrqGuard g(lock);
        if (!e->port) e->port = free_port(datagram_socket);
        target = bound(datagram_socket, to_net(to->port));
        if (target) target->datagrams.push_back({std::move(bytes), address_of(e->port)});
    }
    if (target) tell(target, static_cast<std::size_t>(n));
    return n;   // nobody there: gone, as datagrams are
}

}  // namespace

int socket_make(int family, int type, socket **made) {
    *made = nullptr;
    type &= 0xf;
    if (family != inet) return -EAFNOSUPPORT;
    if (type != stream_socket && type != datagram_socket) return -ESOCKTNOSUPPORT;
    *made = &make_end(type)->outside;
    return 0;
}

void socket_release(socket *s) {
    End *e = end_of(s), *peer;
    std::vector<socket *> unaccepted;
    {
        IrqGuard g(lock);
        for (End *w : e->waiting) unaccepted.push_back(&w->outside);
        e->waiting.clear();
        peer = e->peer;
        if (peer) {
            peer->peer_gone = true;
            peer->peer = nullptr;
        }
    }
    for (socket *u : unaccepted) socket_release(u);
    if (peer) tell(peer, 0);
    IrqGuard g(lock);
    std::erase_if(ends, [e](const auto &other) { return other.get() == e; });
}

int socket_bind(socket *s, const SocketAddress *a, int length) {
    End *e = end_of(s);
    if (length < static_cast<int>(sizeof *a)) return -EINVAL;
    if (a->family != inet) return -EAFNOSUPPORT;
    if (!is_here(a->address)) return -EADDRNOTAVAIL;
    IrqGuard g(lock);
    const unsigned short port = a->port ? to_net(a->port) : free_port(s->type);
    if (e->port) return -EINVAL;
    if (bound(s->type, port)) return -EADDRINUSE;
    e->port = port;
    return 0;
}

int socket_listen(socket *s, int) {
    if (s->type != stream_socket) return -EOPNOTSUPP;
    IrqGuard g(lock);
    End *e = end_of(s);
    if (!e->port) e->port = free_port(stream_socket);
    e->listening = true;
    return 0;
}

int socket_accept(socket *s, socket **made, int flags) {
    End *e = end_of(s);
    *made = nullptr;
    if (!e->listening) return -EINVAL;
    if (int ret = wait_for(e, flags & nonblocking, [e] { return !e->waiting.empty() || e->shut; })) return ret;
    IrqGuard g(lock);
    if (e->waiting.empty()) return -EINVAL;
    *made = &e->waiting.front()->outside;
    e->waiting.pop_front();
    return 0;
}

int socket_connect(socket *s, const SocketAddress *a, int, int) {
    End *e = end_of(s), *listener;
    if (!is_here(a->address)) return -ENETUNREACH;
    if (s->type == datagram_socket) return 0;
    if (e->peer) return -EISCONN;
    End *other = make_end(stream_socket);
    {
        IrqGuard g(lock);
        listener = bound(stream_socket, to_net(a->port));
        if (listener && !listener->listening) listener = nullptr;
        if (listener) {
            if (!e->port) e->port = free_port(stream_socket);
            other->port = listener->port;
            other->peer = e;
            e->peer = other;
            e->outside.state = other->outside.state = 3;   // SS_CONNECTED
            listener->waiting.push_back(other);
        }
    }
    if (!listener) {
        socket_release(&other->outside);
        return -ECONNREFUSED;
    }
    tell(listener, 0);
    return 0;
}

int socket_send(socket *s, SocketMessage *m, SocketPiece *pieces, unsigned long count, unsigned long bytes) {
    End *e = end_of(s), *peer;
    std::string text;
    for (unsigned long i = 0; i < count && text.size() < bytes; ++i) {
        const std::size_t part = std::min<std::size_t>(pieces[i].length, bytes - text.size());
        text.append(static_cast<const char *>(pieces[i].base), part);
    }
    const std::size_t n = text.size();
    if (s->type == datagram_socket) return send_datagram(e, static_cast<SocketAddress *>(m->name), std::move(text));
    {
        IrqGuard g(lock);
        if (e->peer_gone || e->shut) return -EPIPE;
        if (!(peer = e->peer)) return -ENOTCONN;
        peer->stream += text;
    }
    tell(peer, n);
    return static_cast<int>(n);
}

int socket_receive(socket *s, SocketMessage *m, SocketPiece *pieces, unsigned long count, unsigned long bytes,
                   int flags) {
    End *e = end_of(s);
    const bool datagram = s->type == datagram_socket;
    if (!datagram && !e->peer && !e->peer_gone) return -ENOTCONN;
    const auto ready = [&] { return !e->stream.empty() || !e->datagrams.empty() || e->peer_gone || e->shut; };
    if (int ret = wait_for(e, (flags | static_cast<int>(m->flags)) & dont_wait, ready)) return ret;
    IrqGuard g(lock);
    if (!datagram) {
        const int n = scatter(e->stream, pieces, count, bytes);
        e->stream.erase(0, static_cast<std::size_t>(n));
        return n;
    }
    if (e->datagrams.empty()) return 0;
    const Datagram d = std::move(e->datagrams.front());
    e->datagrams.pop_front();
    if (m->name) {
        std::memcpy(m->name, &d.from, sizeof d.from);
        m->name_length = sizeof d.from;
    }
    return scatter(d.bytes, pieces, count, bytes);
}

int socket_shutdown(socket *s, int) {
    End *e = end_of(s), *peer;
    {
        IrqGuard g(lock);
        e->shut = true;
        peer = e->peer;
        if (peer) peer->peer_gone = true;
    }
    tell(e, 0);
    if (peer) tell(peer, 0);
    return peer || e->listening ? 0 : -ENOTCONN;   // whoever waits has been woken all the same
}

int socket_talk(int type, unsigned short port, std::string &text, long patience) {
    socket *s;
    if (int e = socket_make(inet, type, &s)) return e;
    s->sk->sk_rcvtimeo = patience;
    SocketAddress to = address_of(port);
    SocketMessage m{&to, sizeof to, 0, nullptr, 0};
    SocketPiece out{text.data(), text.size()};
    std::string answer(4096, '\0');
    SocketPiece in{answer.data(), answer.size()};
    int ret = type == stream_socket ? socket_connect(s, &to, sizeof to, 0) : 0;
    if (!ret) ret = socket_send(s, &m, &out, 1, text.size());
    m.name = nullptr;
    if (ret >= 0) ret = socket_receive(s, &m, &in, 1, answer.size(), 0);
    socket_release(s);
    if (ret > 0) text = answer.substr(0, static_cast<std::size_t>(ret));
    return ret;
}

void sockets_boot() {
    lock = {};
    ends.clear();
}

}  // namespace wqlab
