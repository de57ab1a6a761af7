// arena.h: where the memory lies whose addresses a module can see. Fixed, so that no address varies from run to
// run; inside what both AddressSanitizer and ThreadSanitizer leave to programs on x86-64, below where position
// independent executables are loaded. Printed addresses show the kernel's ranges instead.
#pragma once
#include <cstddef>
#include <cstdint>

namespace wqlab {

struct Arena {
    std::uintptr_t base;
    std::size_t size;
    std::uint64_t shown_as;   // the kernel-looking address of base
};

inline constexpr Arena module_arena{0x551000000000, std::size_t{1} << 32, 0xffffffffc0200000};
inline constexpr Arena heap_arena{0x552000000000, std::size_t{1} << 34, 0xff11000000000000};
inline constexpr Arena stack_arena{0x553000000000, std::size_t{1} << 34, 0xffa0000000000000};
inline constexpr Arena engine_arena{0x554000000000, std::size_t{1} << 32, 0xff11000400000000};   // kernel/engine_heap
inline constexpr Arena user_arena{0x555000000000, std::size_t{1} << 26, 0x00007ffd00000000};              // kernel/fs/user_memory

}  // namespace wqlab
