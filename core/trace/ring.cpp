#include "trace/ring.h"

namespace wqlab::trace {

Ring::Ring(std::size_t bytes) : size_(bytes), memory_(new std::byte[bytes]) {}

void Ring::begin() {
    // Sequentially consistent: the writer takes its time after this store is visible, see busy().
    if (depth_++ == 0) busy_.store(true, std::memory_order_seq_cst);
}

void Ring::end() {
    if (--depth_ != 0) return;
    published_.store(reserved_, std::memory_order_release);
    busy_.store(false, std::memory_order_release);
}

Record *Ring::reserve(std::size_t size) {
    const std::size_t to_end = size_ - (reserved_ & (size_ - 1));
    const std::size_t skip = to_end < size ? to_end : 0;
    if (reserved_ + skip + size - consumed_.load(std::memory_order_acquire) > size_) return nullptr;
    if (skip) {
        auto *pad = reinterpret_cast<Record *>(at(reserved_));
        pad->size = static_cast<std::uint32_t>(skip);
        pad->event = padding;
        reserved_ += skip;
    }
    auto *r = reinterpret_cast<Record *>(at(reserved_));
    r->size = static_cast<std::uint32_t>(size);
    reserved_ += size;
    return r;
}

const Record *Ring::front() {
    std::uint64_t position = consumed_.load(std::memory_order_relaxed);
    const std::uint64_t published = published_.load(std::memory_order_acquire);
    while (position != published) {
        auto *r = reinterpret_cast<const Record *>(at(position));
        if (r->event != padding) return r;
        position += r->size;
        consumed_.store(position, std::memory_order_release);
    }
    return nullptr;
}

void Ring::pop() {
    const std::uint64_t position = consumed_.load(std::memory_order_relaxed);
    auto *r = reinterpret_cast<const Record *>(at(position));
    consumed_.store(position + r->size, std::memory_order_release);
}

}  // namespace wqlab::trace
