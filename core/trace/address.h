// address.h: how an address of this process is shown: as the kernel would show it, and the same in every run.
#pragma once
#include <cstddef>
#include <cstdint>

namespace wqlab {

// The arenas: everything a module can point at lies at a fixed address, whatever the host does.
inline constexpr std::uint64_t module_arena = 0x5a0000000000, module_arena_size = 256ull << 24;
inline constexpr std::uint64_t module_slot_size = 16ull << 20;   // one module
inline constexpr std::uint64_t heap_arena = 0x5b0000000000, heap_arena_size = 64ull << 30;
inline constexpr std::uint64_t stack_arena_begin = 0x5c0000000000, stack_arena_size = 16ull << 30;

// kernel_address: module text and data at 0xffffffffc0200000, heap at 0xff11000000000000, stacks at 0xffa0000000000000,
// the engine's own image at 0xffffffff81000000; other memory of the engine by order of first appearance at
// 0xff11000100000000. Small numbers and what looks like a kernel's address already stay as they are.
std::uint64_t kernel_address(std::uint64_t address);
// host_address: the way back for arenas and image; 0 when it is none of them.
std::uint64_t host_address(std::uint64_t kernel);
// address_reset: forgets the order of appearance; at every boot.
void address_reset();

}  // namespace wqlab
