// point.h: the places where a machine may look up from its work.
#pragma once
#include "machine/cpu.h"

namespace wqlab::machine {

// What a point is about to do. Named in wq_choice events and in recorded choices.
enum class Point : std::uint8_t {
    lock, atomic, wake, schedule, call, irq, relax, delay, idle, exit, trace_pc, access,
};
const char *point_name(Point kind);

namespace detail {
extern constinit thread_local Context *current_context;
void point_slow(Point kind, const void *obj);
}  // namespace detail

// current_context(): the task that runs the calling code, or null on a thread of the host.
inline Context *current_context() { return detail::current_context; }

// this_cpu(): the CPU whose baton the caller holds.
inline Cpu &this_cpu() { return *current_context()->cpu; }

// point: one test of attn. Takes due interrupts (when they are on) and, in
// stepped mode, lets the chooser say which CPU moves next. A no-op on a thread of the host.
inline void point(Point kind, const void *obj = nullptr) {
    Context *c = detail::current_context;
    if (c && c->cpu->attn.load(std::memory_order_relaxed) & (ATTN_STEPPED | ATTN_IRQ)) [[unlikely]]
        detail::point_slow(kind, obj);
}

// undisturbed: a point here would do nothing; never so in stepped mode, nor on a thread of the host.
[[gnu::always_inline]] inline bool undisturbed() {
    Context *c = detail::current_context;
    return c && !(c->cpu->attn.load(std::memory_order_relaxed) & (ATTN_STEPPED | ATTN_IRQ));
}

}  // namespace wqlab::machine
