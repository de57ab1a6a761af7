#include "kernel/engine_heap.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <vector>

#include <sys/mman.h>

#include "machine/arena.h"
#include "machine/host_lock.h"
#include "machine/sanitizer.h"

#ifdef WQLAB_ASAN
extern "C" void __asan_poison_memory_region(void const volatile *addr, size_t size);
#endif

namespace wqlab {

namespace {

struct Header {
    std::size_t bytes;   // of the whole block, this header's 256 bytes included
    bool used;
};
constexpr std::size_t header_size = 256;   // keeps what follows aligned for any caller

struct Heap {
    machine::HostLock lock;   // guards all of this
    bool mapped = false;
    std::size_t top = 0;      // bytes of the arena that were ever handed out since the last reset
    std::size_t live = 0;
    std::map<std::size_t, std::vector<Header *>> free_blocks;   // by size, last freed first
};
Heap heap;

void map_arena() {
    void *want = reinterpret_cast<void *>(engine_arena.base);
    void *got = mmap(want, engine_arena.size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    if (got != want) {
        std::perror("wqlab: cannot reserve the engine's arena");
        std::abort();
    }
    heap.mapped = true;
}

// With AddressSanitizer a freed object is out of bounds until it is handed out again.
void open_block([[maybe_unused]] Header *h) {
#ifdef WQLAB_ASAN
    __asan_unpoison_memory_region(h, h->bytes);
#endif
}
void close_block([[maybe_unused]] Header *h) {
#ifdef WQLAB_ASAN
    __asan_poison_memory_region(reinterpret_cast<char *>(h) + header_size, h->bytes - header_size);
#endif
}

Header *take_block(std::size_t bytes) {
    auto it = heap.free_blocks.find(bytes);
    if (it != heap.free_blocks.end() && !it->second.empty()) {
        Header *h = it->second.back();
        it->second.pop_back();
        return h;
    }
    if (heap.top + bytes > engine_arena.size) return nullptr;
    auto *h = reinterpret_cast<Header *>(engine_arena.base + heap.top);
    heap.top += bytes;
#ifdef WQLAB_ASAN
    __asan_unpoison_memory_region(h, bytes);
#endif
    h->bytes = bytes;
    return h;
}

}  // namespace

void *engine_alloc(std::size_t bytes, std::size_t align) {
    if (align > header_size) return nullptr;
    const std::size_t whole = header_size + (bytes + header_size - 1) / header_size * header_size;
    machine::HostGuard g(heap.lock);
    if (!heap.mapped) map_arena();
    Header *h = take_block(whole);
    if (!h) return nullptr;
    h->used = true;
    open_block(h);
    ++heap.live;
    void *p = reinterpret_cast<char *>(h) + header_size;
    return std::memset(p, 0, whole - header_size);
}

void engine_free(void *p) {
    if (!p) return;
    machine::HostGuard g(heap.lock);
    auto *h = reinterpret_cast<Header *>(static_cast<char *>(p) - header_size);
    if (!h->used) {
        std::fprintf(stderr, "wqlab internal error: double free of %p\n", p);
        std::abort();
    }
    h->used = false;
    close_block(h);
    --heap.live;
    heap.free_blocks[h->bytes].push_back(h);
}

std::size_t engine_live() {
    machine::HostGuard g(heap.lock);
    return heap.live;
}

void engine_heap_reset() {
    machine::HostGuard g(heap.lock);
#ifdef WQLAB_ASAN
    if (heap.mapped) __asan_unpoison_memory_region(reinterpret_cast<void *>(engine_arena.base), heap.top);
#endif
    heap.top = heap.live = 0;
    heap.free_blocks.clear();
}

}  // namespace wqlab
