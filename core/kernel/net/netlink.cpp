#include "kernel/net/netlink.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include "kernel/engine_heap.h"
#include "kernel/lock.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "kernel/wait.h"

namespace wqlab {

namespace {

constexpr int units = 32;

struct Message {   // nlmsghdr
    unsigned length;
    unsigned short type, flags;
    unsigned sequence, port;
};
// Sender: what NETLINK_CB() shows: netlink_skb_parms.
struct Sender {
    unsigned pid, port;
};

// KernelEnd: of a unit.
struct KernelEnd {
    sock sk;
    socket outside;
    int unit;
    NetlinkInput input;
    OldNetlinkInput old_input;
};
// Program: a person's command that waits for an answer; it lives on its stack.
struct Program {
    unsigned port = 0;
    bool answered = false;
    std::string text;
    completion came;
};

SpinLock lock;
std::array<KernelEnd *, units> ends GUARDED_BY(lock);
std::vector<Program *> programs GUARDED_BY(lock);

// taken: units that the kernel's own parts have on every machine with a network stack.
bool taken(int unit) {
    for (int own : {0, 4, 6, 8, 9, 10, 11, 12, 15, 16, 18, 21})
        if (unit == own) return true;
    return false;
}

void queue_init(sk_buff_head *q) { q->next = q->prev = reinterpret_cast<sk_buff *>(q); }
void queue_add(sk_buff_head *q, sk_buff *skb) {
    const unsigned long flags = spin_lock_irqsave(&q->lock);
    skb->next = reinterpret_cast<sk_buff *>(q);
    skb->prev = q->prev;
    q->prev->next = skb;
    q->prev = skb;
    ++q->qlen;
    spin_unlock_irqrestore(&q->lock, flags);
}

sk_buff *message_of(const std::string &text, unsigned port) {
    const auto length = static_cast<unsigned>(sizeof(Message) + text.size() + 1);
    sk_buff *skb = packet_alloc(length);
    if (!skb) return nullptr;
    auto *m = static_cast<Message *>(packet_put(skb, length));
    *m = {length, 0, 0, 0, port};
    std::memcpy(m + 1, text.c_str(), text.size() + 1);
    const Sender sender{port, port};
    std::memcpy(skb->cb, &sender, sizeof sender);
    return skb;
}

}  // namespace

sock *netlink_create(int unit, NetlinkInput input, OldNetlinkInput old_input) {
    if (unit < 0 || unit >= units || taken(unit)) return nullptr;
    auto *end = engine_new<KernelEnd>();
    if (!end) return nullptr;
    queue_init(&end->sk.sk_receive_queue);
    end->sk.wqlab_of = end;
    end->sk.sk_socket = &end->outside;
    end->outside.sk = &end->sk;
    end->unit = unit;
    end->input = input;
    end->old_input = old_input;
    {
        IrqGuard g(lock);
        if (!ends[static_cast<std::size_t>(unit)]) {
            ends[static_cast<std::size_t>(unit)] = end;
            return &end->sk;
        }
    }
    engine_free(end);
    return nullptr;
}

void netlink_release(sock *sk) {
    if (!sk) return;
    auto *end = static_cast<KernelEnd *>(sk->wqlab_of);
    {
        IrqGuard g(lock);
        ends[static_cast<std::size_t>(end->unit)] = nullptr;
    }
    engine_free(end);
}

int netlink_unicast(sock *, sk_buff *skb, unsigned port, int) {
    const auto bytes = static_cast<int>(skb->len);
    bool found = false;
    {
        IrqGuard g(lock);
        for (Program *p : programs) {
            if (p->port != port) continue;
            found = true;
            const auto *text = reinterpret_cast<const char *>(skb->data + sizeof(Message));
            const std::size_t most = skb->len > sizeof(Message) ? skb->len - sizeof(Message) : 0;
            p->text.assign(text, strnlen(text, most));
            p->answered = true;
            complete(&p->came);
        }
    }
    packet_free(skb);
    return found ? bytes : -ECONNREFUSED;
}

int netlink_broadcast(sock *, sk_buff *skb, unsigned, unsigned, unsigned) {
    packet_free(skb);
    return -ESRCH;
}

int netlink_say(int unit, std::string &text, unsigned ms) {
    KernelEnd *end;
    Program me;
    me.port = static_cast<unsigned>(current_task()->pid);
    init_completion(&me.came);
    {
        IrqGuard g(lock);
        end = ends[static_cast<std::size_t>(unit)];
        if (end) programs.push_back(&me);
    }
    sk_buff *skb = end ? message_of(text, me.port) : nullptr;
    if (!skb) return -ECONNREFUSED;
    if (end->old_input) {
        const auto bytes = static_cast<int>(skb->len);
        queue_add(&end->sk.sk_receive_queue, skb);
        end->old_input(&end->sk, bytes);
    } else {
        if (end->input) end->input(skb);
        packet_free(skb);
    }
    wait_for_completion_timeout(&me.came, msecs_to_jiffies(ms));
    IrqGuard g(lock);
    std::erase(programs, &me);
    text = me.text;
    return me.answered ? 0 : -ETIMEDOUT;
}

void netlink_boot() {
    lock = {};
    ends.fill(nullptr);
    programs.clear();
}

}  // namespace wqlab
