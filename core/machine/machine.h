// machine.h: the eight primitives, and what the host does with a machine.
//
// Everything above (kernel/) is the same in both modes; only machine/ knows which
// one runs. Time is in ns since boot and never runs back.
#pragma once
#include "include/wqlab/abi.h"
#include "machine/atomic.h"
#include "machine/barrier.h"
#include "machine/chooser.h"
#include "machine/config.h"
#include "machine/cpu.h"
#include "machine/home_spin.h"
#include "machine/point.h"
#include "machine/spin.h"

namespace wqlab::machine {

inline constexpr std::uint64_t never = ~0ull;

namespace detail {
extern std::atomic<std::uint64_t> recent;
}

// --- called by the kernel, on a CPU

// mode_name: "stepped" or "parallel", to be shown. Nothing may depend on it.
const char *mode_name();
// now: ns since boot. Costs no machine time itself; see spend().
std::uint64_t now();
// lately: a time that now() gave a moment ago, for next to nothing: in parallel mode the host asks every 2 ms in run().
inline std::uint64_t lately() { return host_locks_on ? detail::recent.load(std::memory_order_relaxed) : now(); }
// spend: the stated cost of an operation that takes machine time (stepped mode; nothing in parallel mode).
void spend(std::uint64_t ns);
// delay: the CPU is busy until now() + ns, except that it takes interrupts.
void delay(std::uint64_t ns);
// burn: module code has run for about ns: in stepped mode the CPU is busy that long, in parallel mode that is so by itself.
void burn(std::uint64_t ns);
// relax: one turn of a polling loop. In stepped mode the CPU does not move again until another has moved or time has passed.
void relax();
// switch_to: hands this CPU's baton from prev, the caller, to next and waits until somebody hands one back.
// The caller has already set cpu.curr and released the run queue's lock; next->cpu is the CPU. next == cpu.idle with
// idle_parked set parks it. prev->cpu may name another CPU already (it migrates).
void switch_to(Context *prev, Context *next);
// set_parked: writes cpu.idle_parked, under rq_lock.
void set_parked(Cpu &cpu, bool parked);
// give: posts a task that was just made the holder of an idle CPU (cpu.curr set, idle_parked cleared under rq_lock).
void give(Context *next);
// interrupt: raises line bits (PENDING_*) on a CPU; its holder takes them at its next point with interrupts on.
void interrupt(Cpu &cpu, std::uint64_t bits);
// set_timer: programs the CPU's timer line for `deadline` (ns of now(), or never) and acknowledges the last one.
void set_timer(Cpu &cpu, std::uint64_t deadline);
// let_come: for a thread of the host that plays a device: waits in real time, for at most 200 ms, until the CPU has taken
// what was raised before, since a second edge would be lost in the first. Nothing in stepped mode.
void let_come(const Cpu &cpu);
// take_interrupts: runs what is pending and allowed on this CPU now; called where interrupts are switched on.
void take_interrupts();

// --- tasks

// create_context: makes a stack and a carrier; the context starts at its first switch_to/give.
void create_context(Context *c);
// destroy_context: frees both. The context has ended, or the machine is shutting down.
void destroy_context(Context *c);
// idle_loop: the entry of a CPU's idle context: waits for interrupts, takes them, calls hooks.idle_schedule.
[[noreturn]] void idle_loop(Context *c);
// end_context: the last act of a context: like switch_to, but it never comes back and its stack may be reused.
[[noreturn]] void end_context(Context *prev, Context *next);

// --- hooks that the kernel sets before boot()

struct Hooks {
    // irq_entry: take these interrupts on this CPU, on top of the current task; interrupts are off when called.
    void (*irq_entry)(Cpu &cpu, std::uint64_t bits) = nullptr;
    // idle_schedule: swapper took interrupts and something may be runnable: give it the baton by switch_to, or set_parked.
    void (*idle_schedule)(Cpu &cpu) = nullptr;
    // live_timers: number of armed timers that are not mere housekeeping; rest needs 0.
    std::uint64_t (*live_timers)() = nullptr;
    // choice: a decision was made (for the trace): who goes on where.
    void (*choice)(const Choice &choice, int took, Context *task, Point point) = nullptr;
    // task_name: how a recorded choice names a task.
    const char *(*task_name)(const Context *task) = nullptr;
    // jump: time jumps in stepped mode.
    void (*jump)(std::uint64_t from, std::uint64_t to) = nullptr;
};

// --- called by the host

// rest: no task can run and no timer but housekeeping is armed. stuck: the same, but a CPU spins on a lock that nobody will free.
enum class Stop { rest, deadline, step_limit, diverged, asked, stuck };

// on_thread_begin: called by every OS thread that is about to carry a task, before the task runs. Set by the host.
extern void (*on_thread_begin)();

// boot: makes the CPUs. The kernel then makes one idle context a CPU and sets cpu.idle and cpu.curr.
void boot(const Config &config, const Hooks &hooks);
// run: lets the machine move until now() reaches `until` or stop() is called and, with stop_at_rest, until it is at rest. Never from a task.
// In parallel mode the machine goes on moving after it returned.
Stop run(std::uint64_t until = never, bool stop_at_rest = true);
// skip: at rest, time goes on to `to` at once: in parallel mode too, where nothing runs that could notice.
void skip(std::uint64_t to);
// stop: ends run() as soon as possible; callable from a task, a signal-safe thread of the host, or a hook.
void stop();
// shutdown: ends every context, wherever it is, and frees all. No destructor of a task's frames runs.
void shutdown();
// booted: between boot() and shutdown().
bool booted();
// stop_detail: a sentence for the last Stop (diverged: what was expected and what was found).
const char *stop_detail();
std::uint64_t steps();   // points passed so far (stepped)
// standing_at: where a CPU of a stepped machine goes on when it moves next.
Point standing_at(int cpu);

}  // namespace wqlab::machine
