// Exports of linux/slab.h.
#include <cstring>

#include "kernel/home.h"
#include "kernel/slab.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

constexpr unsigned gfp_zero = 0x100, gfp_kernel = 0xcc0;

void *allocate(std::size_t size, unsigned gfp) {
    if (size == 0) return reinterpret_cast<void *>(16);   // the kernel's ZERO_SIZE_PTR
    void *p = kmalloc_bytes(size, gfp, my_notes().call->site);
    if (p && (gfp & gfp_zero)) std::memset(p, 0, size);
    return p;
}
void *allocate_zeroed(std::size_t size, unsigned gfp) { return allocate(size, gfp | gfp_zero); }
void *allocate_array(std::size_t n, std::size_t size, unsigned gfp) {
    std::size_t bytes;
    return __builtin_mul_overflow(n, size, &bytes) ? nullptr : allocate(bytes, gfp);
}
void *allocate_zeroed_array(std::size_t n, std::size_t size, unsigned gfp) {
    return allocate_array(n, size, gfp | gfp_zero);
}
void *allocate_virtual(unsigned long size) { return allocate(size, gfp_kernel); }
void *allocate_virtual_zeroed(unsigned long size) { return allocate(size, gfp_kernel | gfp_zero); }

void release(const void *p) {
    if (reinterpret_cast<std::uintptr_t>(p) <= 16) return;
    const SlabObject object = slab_find(p);
    if (object.size && !object.freed) object_gone(p, object.size);
    kfree(p, my_notes().call->site);
}

std::size_t size_of(const void *p) { return reinterpret_cast<std::uintptr_t>(p) <= 16 ? 0 : ksize(p); }

void *reallocate(const void *p, std::size_t size, unsigned gfp) {
    if (size == 0) {
        release(p);
        return reinterpret_cast<void *>(16);
    }
    void *fresh = allocate(size, gfp);
    if (fresh && size_of(p)) {
        std::memcpy(fresh, p, std::min(size_of(p), size));
        release(p);
    }
    return fresh;
}

const Export table[] = {
    CALL(kmalloc, allocate),
    CALL(kzalloc, allocate_zeroed),
    CALL(kmalloc_array, allocate_array),
    CALL(kcalloc, allocate_zeroed_array),
    CALL(krealloc, reallocate),
    CALL(kfree, release),
    QUIET(ksize, size_of),
    CALL(vmalloc, allocate_virtual),
    CALL(vzalloc, allocate_virtual_zeroed),
    CALL(vfree, release),
    CALL(kvmalloc, allocate),
    CALL(kvzalloc, allocate_zeroed),
    CALL(kvfree, release),
};

}  // namespace

std::span<const Export> memory_exports() { return table; }

}  // namespace wqlab::runner
