// slab.h: kmalloc from an arena at a fixed address.
//
// An object has pages of its own and ends where its last page ends, with a page behind it that may not be touched; once
// freed, its pages may not be touched either. So an access past the end or after kfree oopses at once. When many
// thousand objects live, further ones share pages and lose that protection, but nothing else.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace wqlab {

// Bits of gfp that matter here, as the kernel's.
inline constexpr unsigned GFP_ZERO_BIT = 0x100, GFP_DIRECT_RECLAIM_BIT = 0x400;
inline constexpr std::size_t KMALLOC_MAX_SIZE = std::size_t{1} << 22;
// ZERO_SIZE_PTR: what kmalloc(0) returns.
inline void *zero_size_ptr() { return reinterpret_cast<void *>(16); }

// kmalloc_bytes: memory, or null when out of it (or above KMALLOC_MAX_SIZE). May give up the CPU when gfp allows it.
// Unless gfp or the rules ask for zeroes it is filled with 0x5a, as no memory of a kernel is known to be zero.
void *kmalloc_bytes(std::size_t bytes, unsigned gfp, const void *call_site);
// kfree: null is allowed. A second kfree, or of something that kmalloc did not return, is reported and oopses.
void kfree(const void *p, const void *call_site);
// ksize: the bytes of the object that may be used; 0 when there is none.
std::size_t ksize(const void *p);

struct SlabObject {
    const void *addr;
    std::size_t size;             // as asked for
    const void *call_site;        // of kmalloc
    bool freed;
    const void *free_site;        // of kfree
};
// slab_find: the object that an address lies in or just behind (in its guard page), freed ones too; size 0 when none.
// Called from the oops handler: takes no lock that a task could hold for long.
SlabObject slab_find(const void *addr);
// slab_leaks: what the module has not given back, in order of allocation.
std::vector<SlabObject> slab_leaks();
// SlabRules: what an object is like. Strict: not a byte more than was asked for (but to the next 8), and no byte zero. As
// kernels are: as large as the cache it comes from, so that a text that lacks its end still ends; and zeroed since
// init_on_alloc is on (Debian's 6.1).
enum class SlabRules { strict, old_kernel, zeroed };
void slab_boot(SlabRules rules = SlabRules::strict);
void slab_shutdown();

}  // namespace wqlab
