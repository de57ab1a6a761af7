#include "trace/address.h"

#include <cstdio>

#include <mutex>
#include <unordered_map>

#include "machine/arena.h"

extern "C" char __executable_start, _end;   // of the linker: the image of this program

namespace wqlab {

namespace {

bool in_image(std::uint64_t address) {
    return address >= reinterpret_cast<std::uintptr_t>(&__executable_start) && address < reinterpret_cast<std::uintptr_t>(&_end);
}

// Seen: what lies in the host's heap has another address in every process, and what lies in this program in every build of
// it, so both are numbered in the order in which they appear.
struct Seen {
    std::uint64_t base, stride;
    std::unordered_map<std::uint64_t, std::uint64_t> shown;

    std::uint64_t show(std::uint64_t address) {
        return shown.try_emplace(address, base + shown.size() * stride).first->second;
    }
};
std::mutex lock;   // guards both
Seen heap{0xff11000600000000, 0x400, {}}, image{0xffffffff81000000, 0x100, {}};
constexpr std::uint64_t lowest_pointer = 0x10000, highest_pointer = 1ull << 47;

}  // namespace

std::uint64_t kernel_address(std::uint64_t address) {
    if (address < lowest_pointer || address >= highest_pointer) return address;
    for (const Arena &a : {module_arena, heap_arena, stack_arena, engine_arena, user_arena})
        if (address - a.base < a.size) return a.shown_as + (address - a.base);
    std::lock_guard g(lock);
    return (in_image(address) ? image : heap).show(address);
}

void address_reset() {
    std::lock_guard g(lock);
    heap.shown.clear();
    image.shown.clear();
}

std::string address_text(const void *p) {
    char text[20];
    std::snprintf(text, sizeof text, "%016llx",
                  static_cast<unsigned long long>(kernel_address(reinterpret_cast<std::uint64_t>(p))));
    return text;
}

}  // namespace wqlab
