// percpu.h: where the copies of a module's per-CPU variables are.
#pragma once
#include <cstddef>

namespace wqlab::runner {

// percpu_offset: from a variable's own address, which is CPU 0's copy, to that of another CPU.
unsigned long percpu_offset(const volatile void *variable, int cpu);
// percpu_allocate: zeroed copies for every CPU; null when out of memory. site: the caller in the module.
void *percpu_allocate(std::size_t size, const void *site);
void percpu_release(void *p, const void *site);
// percpu_reset: before every run.
void percpu_reset();

}  // namespace wqlab::runner
