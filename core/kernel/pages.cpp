#include "kernel/pages.h"

#include <cstring>
#include <map>
#include <mutex>

#include "kernel/slab.h"
#include "machine/arena.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

constexpr unsigned highest_order = 10;
constexpr unsigned long memory_begins = 0x100000000;   // where the heap lies for devices

machine::QuietLock lock;            // guards holds
std::map<const void *, int> holds;  // beyond that of who allocated it

}  // namespace

void *pages_take(unsigned gfp, unsigned order, const void *call_site) {
    if (order > highest_order) return nullptr;
    const std::size_t bytes = std::size_t{1} << page_shift << order;
    void *p = kmalloc_bytes(bytes, gfp, call_site);
    if (p && (gfp & GFP_ZERO_BIT)) std::memset(p, 0, bytes);
    return p;
}

void pages_give(void *page, const void *call_site) {
    if (!page) return;
    {
        std::lock_guard g(lock);
        if (const auto at = holds.find(page); at != holds.end()) {
            if (--at->second == 0) holds.erase(at);
            return;
        }
    }
    kfree(page, call_site);
}

void page_hold(void *page) {
    std::lock_guard g(lock);
    ++holds[page];
}

int page_holds(const void *page) {
    std::lock_guard g(lock);
    const auto at = holds.find(page);
    return 1 + (at == holds.end() ? 0 : at->second);
}

unsigned long physical_address(const volatile void *address) {
    return reinterpret_cast<std::uintptr_t>(address) - heap_arena.base + memory_begins;
}

void *at_physical(unsigned long address) {
    return reinterpret_cast<void *>(address - memory_begins + heap_arena.base);
}

void pages_boot() { holds.clear(); }

}  // namespace wqlab
