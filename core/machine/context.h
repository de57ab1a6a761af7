// context.h: the part of a task that the machine knows: its CPU, its interrupt
// state and what carries it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>

namespace wqlab::machine {

struct Cpu;
class CarrierState;

// preempt_count, laid out as the kernel's.
inline constexpr int preempt_offset = 1;
inline constexpr int softirq_offset = 1 << 8;
inline constexpr int softirq_disable_offset = 2 << 8;
inline constexpr int hardirq_offset = 1 << 16;
inline constexpr int preempt_mask = 0xff;
inline constexpr int softirq_mask = 0xff << 8;
inline constexpr int hardirq_mask = 0xf << 16;

// Context: the base of the scheduler's task. A context runs `entry` once; entry
// must not return (its last act is a switch_to() that nobody reverses).
struct Context {
    // Letters: O: only its own code, while it holds a baton. R: run queue lock of cpu.
    Cpu *cpu = nullptr;         // R: the CPU it holds, waits for or held last
    int preempt_count = 0;      // O
    bool irqs_off = false;      // O: interrupts are disabled on its CPU
    void (*entry)(Context *) = nullptr;
    const char *thread_name = "";   // name of the OS thread in parallel mode; at most 15 bytes
    std::byte *stack = nullptr;     // low end of its stack in the stack arena, or null (host thread)
    std::size_t stack_size = 0;
    int stack_slot = -1;
    CarrierState *carrier = nullptr;   // owned by carrier.cpp: create_context / destroy_context

    // Stepped machine only. O, saved and cleared around an interrupt.
    std::uint64_t busy_until = 0;      // ns; in mdelay until then
    std::uint64_t relax_epoch = 0;     // moves of other CPUs seen when it last called relax(); 0: not spinning
    std::uint64_t relax_until = 0;     // ns; a poller sleeps until then if nothing else moves
    std::uint64_t relax_at = 0;        // ns; when relax_count began to count
    int relax_count = 0;               // relax() calls since then
    const unsigned *spinning_on = nullptr;   // spinlock word it waits for
};

}  // namespace wqlab::machine
