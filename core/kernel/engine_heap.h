// engine_heap.h: memory of the engine's own objects whose addresses are shown (workqueue_struct, pool_workqueue).
// One arena at a fixed address: the same run gives the same addresses, and shutdown frees everything at once.
#pragma once
#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

namespace wqlab {

// engine_alloc: zeroed memory, aligned to 64 bytes, or to 256 for objects whose low address bits carry flags.
// Null when the arena is full.
void *engine_alloc(std::size_t bytes, std::size_t align = 64);
// engine_free: gives it back; a later engine_alloc of that size may return it. Null is allowed.
void engine_free(void *p);
// engine_live: objects handed out and not given back.
std::size_t engine_live();
// engine_heap_reset: everything is free again.
void engine_heap_reset();

// engine_new: an object in that arena; its destructor never runs.
template <class T, class... A>
T *engine_new(A &&...args) {
    static_assert(std::is_trivially_destructible_v<T>);
    void *p = engine_alloc(sizeof(T), alignof(T) > 64 ? alignof(T) : 64);
    return p ? new (p) T(std::forward<A>(args)...) : nullptr;
}

}  // namespace wqlab
