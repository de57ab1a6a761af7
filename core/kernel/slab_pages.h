// slab_pages.h: the pages of the heap arena. Inside slab only, under its lock.
#pragma once
#include <cstddef>
#include <cstdint>

namespace wqlab {

inline constexpr std::size_t page_size = 4096;
inline std::size_t pages_for(std::size_t bytes) { return (bytes + page_size - 1) / page_size; }

// reserve_pages: maps the arena, without access; once a process.
void reserve_pages();
// take_pages: fresh pages that nobody ever had, and one behind them that stays closed. 0 when the arena is used up.
std::uintptr_t take_pages(std::size_t count);
// close_pages: nobody may touch them again; their memory goes back to the host.
void close_pages(std::uintptr_t at, std::size_t count);
// take_slot: memory on shared pages. 0 when that part of the arena is used up.
std::uintptr_t take_slot(std::size_t bytes);
// release_pages: everything is fresh again.
void release_pages();

}  // namespace wqlab
