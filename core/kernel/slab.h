// slab.h: kmalloc from an arena at a fixed address.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace wqlab {

// kmalloc_bytes: memory, or null when out of it. Freed memory is unmapped as long as the arena lasts, so that a later use oopses.
void *kmalloc_bytes(std::size_t bytes, unsigned gfp, const void *call_site);
void kfree(const void *p, const void *call_site);
std::size_t ksize(const void *p);
struct SlabObject { const void *addr; std::size_t size; const void *call_site; bool freed; const void *free_site = nullptr; };
// slab_find: the object an address lies in, freed ones too; size 0 when none.
SlabObject slab_find(const void *addr);
// slab_leaks: what the module has not given back, in order of allocation.
std::vector<SlabObject> slab_leaks();
void slab_boot();
void slab_shutdown();

}  // namespace wqlab
