// emit.h: how the core writes an event of the table.
#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "trace/pattern.h"

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

template <class T>
inline constexpr bool is_string_arg =
    std::is_convertible_v<const T &, std::string_view> || std::is_convertible_v<const T &, const char *>;

extern std::atomic<bool> enabled;   // set before boot by start(); tracing off costs one test

// emit_args: writes one event of the calling task's CPU. Pointers (type p) are mapped to kernel-looking
// addresses when they are written. A cause must be emitted before it becomes visible to others.
void emit_args(Event event, const Arg *args, int count);
// emit_args_as: the same in the name (comm, pid, CPU, preempt_count, irq flag) of another task, on the calling CPU's ring.
void emit_args_as(const Task *as, Event event, const Arg *args, int count);

template <Event E, class... A>
inline void emit(const A &...args) {
    static_assert(takes(E, std::array<bool, sizeof...(A)>{is_string_arg<A>...}),
                  "the arguments are not those of the event's pattern");
    if (!enabled.load(std::memory_order_relaxed)) [[likely]] return;
    if constexpr (sizeof...(A) == 0) {
        emit_args(E, nullptr, 0);
    } else {
        const Arg list[] = {Arg(args)...};
        emit_args(E, list, sizeof...(A));
    }
}

template <Event E, class... A>
inline void emit_as(const Task *as, const A &...args) {
    static_assert(takes(E, std::array<bool, sizeof...(A)>{is_string_arg<A>...}),
                  "the arguments are not those of the event's pattern");
    if (!enabled.load(std::memory_order_relaxed)) [[likely]] return;
    const Arg list[] = {Arg(args)...};
    emit_args_as(as, E, list, sizeof...(A));
}

// symbol_name: "work_fn [module]" or "do_free_init" for a function's address: asks the symbolizer (the runner's, for
// module text), then the functions that the engine registered, then gives "0x" and the shown address.
std::string symbol_name(const void *function);
// symbol_name_offset: the same for any address inside a function: "work_fn+0x1c/0x40 [module]".
std::string symbol_name_offset(const void *address);
void register_function(const void *function, const char *name);
// set_symbolizer: f returns an empty string for what it does not know. with_offset names addresses inside functions.
void set_symbolizer(std::string (*f)(const void *));
void set_offset_symbolizer(std::string (*with_offset)(const void *));

}  // namespace wqlab::trace
