// poll.h: loops of a module that wait without sleeping. In them no time would ever pass, because code costs none; so
// a loop that looks again and again at what does not change waits for something to move, and one that just computes
// is charged for its blocks.
#pragma once
#include <cstdint>

#include "runner/place.h"

namespace wqlab::runner {

inline constexpr int patient_looks = 16;           // equal looks in succession that cost nothing
inline constexpr int patient_cond_rescheds = 256;  // calls of cond_resched() in succession that cost nothing
inline constexpr std::uint64_t cond_resched_ns = 10'000;   // what each further one costs
inline constexpr std::uint32_t charged_blocks = 8192;      // basic blocks that cost charged_ns
inline constexpr std::uint64_t charged_ns = 8192;

// look: the current task reads `value` of `object` at `site`.
void look(const void *site, const volatile void *object, std::uint64_t value);
// look_here: the same in an exported function.
void look_here(const volatile void *object, std::uint64_t value);

// set_endless_limit: blocks that a task may pass without calling the kernel or polling; then the machine stops.
void set_endless_limit(std::uint64_t blocks);
// endless_place: where that happened; line 0 when it did not.
Place endless_place();
void endless_reset();

}  // namespace wqlab::runner
