#include "trace/address.h"

#include <mutex>
#include <unordered_map>

extern "C" char __executable_start, _end;   // of the linker: the image of this program

namespace wqlab {

namespace {

struct Range {
    std::uint64_t begin, size, shown;
};

const Range *ranges(std::size_t &count) {
    static const Range table[] = {
        {module_arena, module_arena_size, 0xffffffffc0200000},
        {heap_arena, heap_arena_size, 0xff11000000000000},
        {stack_arena_begin, stack_arena_size, 0xffa0000000000000},
        {reinterpret_cast<std::uint64_t>(&__executable_start),
         static_cast<std::uint64_t>(&_end - &__executable_start), 0xffffffff81000000},
    };
    count = sizeof table / sizeof table[0];
    return table;
}

// What lies in the host's heap has another address in every process, so it is numbered.
struct Seen {
    std::mutex m;
    std::unordered_map<std::uint64_t, std::uint64_t> shown;
};
Seen seen;
constexpr std::uint64_t seen_base = 0xff11000100000000, seen_stride = 0x400;

}  // namespace

std::uint64_t kernel_address(std::uint64_t address) {
    if (address < 0x10000 || address >= 0xff00000000000000) return address;
    std::size_t count;
    const Range *table = ranges(count);
    for (std::size_t i = 0; i < count; ++i)
        if (address - table[i].begin < table[i].size) return table[i].shown + (address - table[i].begin);
    if (address >= 1ull << 47) return address;   // no pointer at all
    std::lock_guard g(seen.m);
    auto [it, is_new] = seen.shown.try_emplace(address, 0);
    if (is_new) it->second = seen_base + (seen.shown.size() - 1) * seen_stride;
    return it->second;
}

std::uint64_t host_address(std::uint64_t kernel) {
    std::size_t count;
    const Range *table = ranges(count);
    for (std::size_t i = 0; i < count; ++i)
        if (kernel - table[i].shown < table[i].size) return table[i].begin + (kernel - table[i].shown);
    return 0;
}

void address_reset() {
    std::lock_guard g(seen.m);
    seen.shown.clear();
}

}  // namespace wqlab
