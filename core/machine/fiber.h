// fiber.h: switching stacks without the host's kernel.
#pragma once
#include <cstddef>

namespace wqlab::machine {

// fiber_prepare: the saved stack pointer of a fiber that will begin in entry(arg) on this stack.
void *fiber_prepare(std::byte *stack, std::size_t size, void (*entry)(void *), void *arg);
// fiber_switch: saves the caller's registers and stack pointer in *save, goes on at `load`.
extern "C" void wqlab_fiber_switch(void **save, void *load);

}  // namespace wqlab::machine
