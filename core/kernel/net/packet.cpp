#include "kernel/net/packet.h"

#include <atomic>
#include <cstring>

#include "kernel/engine_heap.h"
#include "kernel/printk.h"
#include "kernel/warn.h"

namespace wqlab {

namespace {

constexpr unsigned cache_line = 64;

[[noreturn]] void no_room(const sk_buff *skb, const char *which, unsigned bytes) {
    printk("\0010skbuff: skb_%s_panic: text:%px len:%u put:%u head:%px data:%px tail:%#x end:%#x dev:%s\n", which,
           nullptr, skb->len, bytes, skb->head, skb->data, skb->tail, skb->end, skb->dev ? skb->dev->name : "<NULL>");
    kernel_bug(__FILE__, __LINE__);
}

}  // namespace

sk_buff *packet_alloc(unsigned room) {
    room = (room + cache_line - 1) & ~(cache_line - 1);
    auto *skb = engine_new<sk_buff>();
    auto *bytes = skb ? static_cast<unsigned char *>(engine_alloc(room)) : nullptr;
    if (!bytes) {
        engine_free(skb);
        return nullptr;
    }
    skb->head = skb->data = bytes;
    skb->end = room;
    skb->truesize = room + sizeof *skb;
    skb->users.counter = 1;
    skb->mac_header = 0xffff;
    return skb;
}

void packet_free(sk_buff *skb) {
    if (!skb) return;
    const int left = std::atomic_ref(skb->users.counter).fetch_sub(1) - 1;
    if (left > 0) return;
    if (left < 0) {
        warn_report(__FILE__, __LINE__, __func__, "refcount_t: underflow; use-after-free.");
        return;
    }
    engine_free(skb->head);
    engine_free(skb);
}

sk_buff *packet_copy(const sk_buff *skb) {
    sk_buff *copy = packet_alloc(skb->end);
    if (!copy) return nullptr;
    unsigned char *head = copy->head;
    const unsigned truesize = copy->truesize;
    std::memcpy(head, skb->head, skb->end);
    *copy = *skb;
    copy->next = copy->prev = nullptr;
    copy->head = head;
    copy->data = head + (skb->data - skb->head);
    copy->truesize = truesize;
    copy->users.counter = 1;
    auto moved = [&](unsigned char *p) { return p ? head + (p - skb->head) : nullptr; };
    copy->h.raw = moved(skb->h.raw);
    copy->nh.raw = moved(skb->nh.raw);
    copy->mac.raw = moved(skb->mac.raw);
    return copy;
}

void *packet_put(sk_buff *skb, unsigned bytes) {
    unsigned char *at = skb->head + skb->tail;
    if (skb->tail + bytes > skb->end) no_room(skb, "over", bytes);
    skb->tail += bytes;
    skb->len += bytes;
    return at;
}

void *packet_push(sk_buff *skb, unsigned bytes) {
    if (static_cast<unsigned long>(skb->data - skb->head) < bytes) no_room(skb, "under", bytes);
    skb->data -= bytes;
    skb->len += bytes;
    return skb->data;
}

void *packet_pull(sk_buff *skb, unsigned bytes) {
    if (bytes > skb->len) return nullptr;
    skb->len -= bytes;
    return skb->data += bytes;
}

void packet_trim(sk_buff *skb, unsigned bytes) {
    if (skb->len <= bytes) return;
    skb->tail -= skb->len - bytes;
    skb->len = bytes;
}

void packet_reserve(sk_buff *skb, unsigned bytes) {
    skb->data += bytes;
    skb->tail += bytes;
}

void packet_set_header(sk_buff *skb, PacketHeader which, int offset) {
    unsigned char *at = skb->data + offset;
    const auto from_head = static_cast<unsigned short>(at - skb->head);
    if (which == transport_header) {
        skb->transport_header = from_head;
        skb->h.raw = at;
    } else if (which == network_header) {
        skb->network_header = from_head;
        skb->nh.raw = at;
    } else {
        skb->mac_header = from_head;
        skb->mac.raw = at;
    }
}

void PacketQueue::add(sk_buff *skb) {
    skb->next = nullptr;
    (last ? last->next : first) = skb;
    last = skb;
}

sk_buff *PacketQueue::take() {
    sk_buff *skb = first;
    if (!skb) return nullptr;
    first = skb->next;
    if (!first) last = nullptr;
    skb->next = nullptr;
    return skb;
}

}  // namespace wqlab
