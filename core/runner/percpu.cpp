#include "runner/percpu.h"

#include <cstring>
#include <map>

#include "kernel/engine_heap.h"
#include "kernel/slab.h"
#include "machine/machine.h"
#include "machine/quiet_lock.h"
#include "runner/module.h"

namespace wqlab::runner {

namespace {

constexpr unsigned gfp_kernel_zeroed = 0xdc0;
constexpr std::size_t line = 64;

// Area: copies one behind the other. For static variables the first lies in the module, the others behind `rest`.
struct Area {
    std::size_t size, stride;
    char *rest;
};
struct Areas {
    machine::QuietLock lock;                    // guards areas
    std::map<std::uintptr_t, Area> areas;       // by where CPU 0's copy begins
};
Areas state;

std::size_t stride_of(std::size_t size) { return (size + line - 1) & ~(line - 1); }

const Area *find(std::uintptr_t at, std::uintptr_t &base) {
    auto it = state.areas.upper_bound(at);
    if (it == state.areas.begin()) return nullptr;
    --it;
    base = it->first;
    return at < it->first + it->second.size ? &it->second : nullptr;
}

// pristine: the bytes at an address of the module as they were before init ran.
const std::byte *pristine(const Module &m, const void *at) {
    for (const Segment &s : m.segments) {
        const auto offset = static_cast<std::size_t>(static_cast<const std::byte *>(at) - s.address);
        if (offset < s.pristine.size()) return s.pristine.data() + offset;
    }
    return nullptr;
}

const Area *make_static(const void *variable, std::uintptr_t &base) {
    const Module *m = loaded_module(variable);
    if (!m || !m->percpu_size) return nullptr;
    base = reinterpret_cast<std::uintptr_t>(m->percpu);
    if (reinterpret_cast<std::uintptr_t>(variable) - base >= m->percpu_size) return nullptr;
    const std::size_t stride = stride_of(m->percpu_size);
    const auto others = static_cast<std::size_t>(machine::cpu_count() - 1);
    auto *rest = others ? static_cast<char *>(engine_alloc(others * stride)) : nullptr;
    const std::byte *first = pristine(*m, m->percpu);
    for (std::size_t i = 0; rest && first && i < others; ++i) std::memcpy(rest + i * stride, first, m->percpu_size);
    return &state.areas.insert_or_assign(base, Area{m->percpu_size, stride, rest}).first->second;
}

}  // namespace

unsigned long percpu_offset(const volatile void *variable, int cpu) {
    const auto at = reinterpret_cast<std::uintptr_t>(variable);
    if (cpu <= 0 || cpu >= machine::cpu_count()) return 0;
    std::lock_guard g(state.lock);
    std::uintptr_t base = 0;
    const Area *a = find(at, base);
    if (!a) a = make_static(const_cast<const void *>(variable), base);
    if (!a) return 0;
    if (!a->rest) return static_cast<std::size_t>(cpu) * a->stride;
    return reinterpret_cast<std::uintptr_t>(a->rest) + static_cast<std::size_t>(cpu - 1) * a->stride - base;
}

void *percpu_allocate(std::size_t size, const void *site) {
    const std::size_t stride = stride_of(size);
    void *p = kmalloc_bytes(stride * static_cast<std::size_t>(machine::cpu_count()), gfp_kernel_zeroed, site);
    if (!p) return nullptr;
    std::lock_guard g(state.lock);
    state.areas.insert_or_assign(reinterpret_cast<std::uintptr_t>(p), Area{size, stride, nullptr});
    return p;
}

void percpu_release(void *p, const void *site) {
    if (!p) return;
    {
        std::lock_guard g(state.lock);
        state.areas.erase(reinterpret_cast<std::uintptr_t>(p));
    }
    kfree(p, site);
}

void percpu_reset() { state.areas.clear(); }

}  // namespace wqlab::runner
