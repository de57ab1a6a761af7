// text.h: an interned string as one pointer. Traces repeat few strings a million
// times, so events and states hold these instead of copies.
#pragma once
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace wqlab {

// Text: bytes in a TextPool, UTF-8, with a terminating zero. Valid as long as the pool. Trivially copyable.
class Text {
public:
    constexpr Text() = default;
    const char *data() const { return p_ ? p_ : ""; }
    std::size_t size() const { return p_ ? length() : 0; }
    bool empty() const { return size() == 0; }
    std::string_view view() const { return {data(), size()}; }
    operator std::string_view() const { return view(); }
    friend bool operator==(Text a, Text b) { return a.p_ == b.p_ || a.view() == b.view(); }
    friend bool operator==(Text a, std::string_view b) { return a.view() == b; }
    friend bool operator==(Text a, const char *b) { return a.view() == b; }

    // bits, from_bits: the handle as a number, for a field that holds a number or a string.
    std::int64_t bits() const { return reinterpret_cast<std::int64_t>(p_); }
    static Text from_bits(std::int64_t bits) {
        Text t;
        t.p_ = reinterpret_cast<const char *>(bits);
        return t;
    }

private:
    friend class TextPool;
    std::uint32_t length() const {
        std::uint32_t n;
        std::memcpy(&n, p_ - sizeof n, sizeof n);
        return n;
    }
    const char *p_ = nullptr;   // behind a length of four bytes
};

// TextPool: owns the bytes. Equal strings get one address.
class TextPool {
public:
    TextPool();
    TextPool(const TextPool &) = delete;
    TextPool &operator=(const TextPool &) = delete;

    Text intern(std::string_view s);
    // bytes: memory held, for the budget of an event.
    std::size_t bytes() const { return bytes_; }
    std::size_t count() const { return used_; }

private:
    Text store(std::string_view s);
    void grow();

    struct Slot {
        std::uint64_t hash = 0;
        Text text;
    };
    std::vector<Slot> slots_;                       // open addressing, a power of two
    std::size_t used_ = 0;
    std::vector<std::unique_ptr<char[]>> blocks_;
    char *free_ = nullptr;
    std::size_t left_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace wqlab
