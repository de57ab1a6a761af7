#include "trace/address.h"

#include <cstdio>

#include <mutex>
#include <unordered_map>

#include "machine/arena.h"

extern "C" char __executable_start, _end;   // of the linker: the image of this program

namespace wqlab {

namespace {

Arena image() {
    const auto begin = reinterpret_cast<std::uintptr_t>(&__executable_start);
    return {begin, reinterpret_cast<std::uintptr_t>(&_end) - begin, 0xffffffff81000000};
}

// What lies in the host's heap has another address in every process, so it is numbered.
struct Seen {
    std::mutex m;
    std::unordered_map<std::uint64_t, std::uint64_t> shown;
};
Seen seen;
constexpr std::uint64_t seen_base = 0xff11000600000000, seen_stride = 0x400;
constexpr std::uint64_t lowest_pointer = 0x10000, highest_pointer = 1ull << 47;

}  // namespace

std::uint64_t kernel_address(std::uint64_t address) {
    if (address < lowest_pointer || address >= highest_pointer) return address;
    for (const Arena &a : {module_arena, heap_arena, stack_arena, engine_arena, user_arena, image()})
        if (address - a.base < a.size) return a.shown_as + (address - a.base);
    std::lock_guard g(seen.m);
    auto [it, is_new] = seen.shown.try_emplace(address, 0);
    if (is_new) it->second = seen_base + (seen.shown.size() - 1) * seen_stride;
    return it->second;
}

std::uint64_t host_address(std::uint64_t kernel) {
    for (const Arena &a : {module_arena, heap_arena, stack_arena, engine_arena, user_arena, image()})
        if (kernel - a.shown_as < a.size) return a.base + (kernel - a.shown_as);
    return 0;
}

void address_reset() {
    std::lock_guard g(seen.m);
    seen.shown.clear();
}

std::string address_text(const void *p) {
    char text[20];
    std::snprintf(text, sizeof text, "%016llx",
                  static_cast<unsigned long long>(kernel_address(reinterpret_cast<std::uint64_t>(p))));
    return text;
}

}  // namespace wqlab
