// address.h: how an address of this process is shown: as the kernel would show it, and the same in every run.
#pragma once
#include <cstdint>
#include <string>

namespace wqlab {

// kernel_address: the arenas of machine/arena.h as they are shown; by order of first appearance, the engine's own program
// from 0xffffffff81000000 on and its other memory from 0xff11000600000000 on. Small numbers, and what looks
// like a kernel's address already, stay as they are.
std::uint64_t kernel_address(std::uint64_t address);
// address_text: the same as 16 hex digits, as in a trace.
std::string address_text(const void *p);
// address_reset: forgets the order of appearance; at every boot.
void address_reset();

}  // namespace wqlab
