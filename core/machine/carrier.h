// carrier.h: what carries a context: a fiber, or an OS thread with a gate. Inside machine/ only.
#pragma once
#include "machine/arena.h"
#include "machine/context.h"

#include <cstddef>
#include <cstdint>

namespace wqlab::machine {

// carriers_boot: threads or fibers from now on; spread: each thread on the host CPU of its logical CPU, else all on one.
void carriers_boot(bool threads, bool spread);
// carriers_begin_dying: from now on a thread ends at its next point or gate. carriers_shutdown: waits until all have,
// and forgets all fibers.
void carriers_begin_dying();
bool carriers_dying();
void carriers_shutdown();

// carrier_host: the context that stands for the host's thread in stepped mode.
Context *carrier_host();
// carrier_switch: runs `to` until somebody switches back to `from`, the caller.
void carrier_switch(Context *from, Context *to);
// carrier_post: threads: lets `to` go on without waiting.
void carrier_post(Context *to);
// carrier_wait: threads: waits at the gate of `self`; never returns when the machine shuts down.
void carrier_wait(Context *self);
// carrier_leave: ends the calling context for good after switching to `to` (null: nobody).
[[noreturn]] void carrier_leave(Context *self, Context *to);
// carrier_die: ends the calling thread at once, because the machine shuts down.
[[noreturn]] void carrier_die();

// Stacks: slots of stack_arena; the lowest page of each is a guard.
inline constexpr std::size_t stack_slot_size = 256 * 1024;
inline constexpr int stack_slots = static_cast<int>(stack_arena.size / stack_slot_size);

}  // namespace wqlab::machine
