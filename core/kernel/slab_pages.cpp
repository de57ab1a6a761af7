#include "kernel/slab_pages.h"

#include <cstdio>
#include <cstdlib>

#include <sys/mman.h>

#include "machine/arena.h"

namespace wqlab {

namespace {

// The lower three quarters for objects with pages of their own, the rest for shared pages.
constexpr std::uintptr_t guarded_end = heap_arena.base + heap_arena.size / 4 * 3;
constexpr std::uintptr_t shared_end = heap_arena.base + heap_arena.size;
constexpr std::size_t shared_step = 1 << 20;
constexpr std::size_t most_open = std::size_t{1} << 30;   // the machine's memory: the host's is not a module's to use up

bool reserved = false;
std::uintptr_t next_page = heap_arena.base;
std::uintptr_t next_slot = guarded_end, slots_open = guarded_end;   // opened up to here
std::size_t opened = 0;                                             // bytes that are handed out, of both

void *at(std::uintptr_t address) { return reinterpret_cast<void *>(address); }

void map_closed(std::uintptr_t begin, std::size_t size, int how) {
    void *got = mmap(at(begin), size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | how, -1, 0);
    if (got == at(begin)) return;
    std::perror("wqlab: cannot reserve the kernel's heap");
    std::abort();
}

bool open(std::uintptr_t begin, std::size_t size) {
    if (opened + size > most_open || mprotect(at(begin), size, PROT_READ | PROT_WRITE) != 0) return false;
    opened += size;
    return true;
}

}  // namespace

void reserve_pages() {
    if (reserved) return;
    map_closed(heap_arena.base, heap_arena.size, MAP_FIXED_NOREPLACE);
    reserved = true;
}

std::uintptr_t take_pages(std::size_t count) {
    const std::size_t bytes = count * page_size;
    if (next_page + bytes + page_size > guarded_end || !open(next_page, bytes)) return 0;
    const std::uintptr_t pages = next_page;
    next_page += bytes + page_size;
    return pages;
}

void close_pages(std::uintptr_t begin, std::size_t count) {
    map_closed(begin, count * page_size, MAP_FIXED);
    opened -= count * page_size;
}

std::uintptr_t take_slot(std::size_t bytes) {
    while (next_slot + bytes > slots_open) {
        if (slots_open + shared_step > shared_end || !open(slots_open, shared_step)) return 0;
        slots_open += shared_step;
    }
    const std::uintptr_t slot = next_slot;
    next_slot += bytes;
    return slot;
}

void release_pages() {
    if (next_page > heap_arena.base) map_closed(heap_arena.base, next_page - heap_arena.base, MAP_FIXED);
    if (slots_open > guarded_end) map_closed(guarded_end, slots_open - guarded_end, MAP_FIXED);
    next_page = heap_arena.base;
    next_slot = slots_open = guarded_end;
    opened = 0;
}

}  // namespace wqlab
