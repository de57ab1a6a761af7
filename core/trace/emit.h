// emit.h: how the core writes an event of the table.
#pragma once
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "trace/events.h"

namespace wqlab {
struct Task;
}

namespace wqlab::trace {

// Arg: one field. Strings are copied into the ring.
struct Arg {
    enum Kind : std::uint8_t { integer, string } kind;
    std::int64_t i;
    std::string_view s;
    template <class T> requires std::is_integral_v<T> || std::is_enum_v<T>
    Arg(T v) : kind(integer), i(static_cast<std::int64_t>(v)) {}
    Arg(const void *p) : kind(integer), i(reinterpret_cast<std::int64_t>(p)) {}
    Arg(const char *v) : kind(string), i(0), s(v ? v : "") {}
    Arg(std::string_view v) : kind(string), i(0), s(v) {}
    Arg(const std::string &v) : kind(string), i(0), s(v) {}
};

extern bool enabled;   // set before boot; tracing off costs one test

// emit_args: writes one event of the calling task's CPU. Pointers (type p) are mapped to kernel-looking
// addresses when they are written. A cause must be emitted before it becomes visible to others.
void emit_args(Event event, const Arg *args, int count);

template <Event E, class... A>
inline void emit(const A &...args) {
    if (!enabled) return;
    if constexpr (sizeof...(A) == 0) {
        emit_args(E, nullptr, 0);
    } else {
        const Arg list[] = {Arg(args)...};
        emit_args(E, list, sizeof...(A));
    }
}

// emit_as: the same in the name (comm, pid, preempt_count, irq flag) of another task, on the calling CPU's ring.
void emit_args_as(Task *as, Event event, const Arg *args, int count);

template <Event E, class... A>
inline void emit_as(Task *as, const A &...args) {
    if (!enabled) return;
    const Arg list[] = {Arg(args)...};
    emit_args_as(as, E, list, sizeof...(A));
}

// symbol_name: "work_fn [module]" or "do_free_init" for a function address; set by the runner for module text
// and by the engine for its own functions (register_function).
std::string symbol_name(const void *function);
void register_function(const void *function, const char *name);
void set_symbolizer(std::string (*f)(const void *));

}  // namespace wqlab::trace
