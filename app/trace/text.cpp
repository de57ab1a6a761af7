#include "trace/text.h"

#include <functional>

namespace wqlab {

namespace {
constexpr std::size_t block_size = 64 * 1024;
constexpr std::size_t first_slots = 256;
}  // namespace

TextPool::TextPool() : slots_(first_slots) {}

Text TextPool::intern(std::string_view s) {
    if (s.empty()) return {};
    if ((used_ + 1) * 4 > slots_.size() * 3) grow();
    const std::uint64_t hash = std::hash<std::string_view>{}(s);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        Slot &slot = slots_[i];
        if (!slot.text.p_) {
            slot = {hash, store(s)};
            ++used_;
            return slot.text;
        }
        if (slot.hash == hash && slot.text.view() == s) return slot.text;
    }
}

Text TextPool::store(std::string_view s) {
    const auto length = static_cast<std::uint32_t>(s.size());
    const std::size_t need = (sizeof length + s.size() + 1 + 3) & ~std::size_t(3);
    if (need > left_) {
        const std::size_t size = need > block_size ? need : block_size;
        blocks_.push_back(std::make_unique<char[]>(size));
        free_ = blocks_.back().get();
        left_ = size;
        bytes_ += size;
    }
    char *at = free_;
    free_ += need;
    left_ -= need;
    std::memcpy(at, &length, sizeof length);
    std::memcpy(at + sizeof length, s.data(), s.size());
    at[sizeof length + s.size()] = 0;
    Text t;
    t.p_ = at + sizeof length;
    return t;
}

void TextPool::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot &slot : old) {
        if (!slot.text.p_) continue;
        std::size_t i = slot.hash & mask;
        while (slots_[i].text.p_) i = (i + 1) & mask;
        slots_[i] = slot;
    }
}

}  // namespace wqlab
