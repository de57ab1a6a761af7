// parallel.h: the parallel machine: an OS thread a task, several batons at once, real time. Inside machine/ only.
#pragma once
#include "machine/machine.h"

namespace wqlab::machine::parallel {

void boot();
void shutdown();
std::uint64_t now();
void barrier_everywhere();
void relax();
void delay(std::uint64_t ns);
// hand_over: next was made the CPU's holder; or it is parked (next == cpu.idle).
void hand_over(Context *prev, Context *next);
[[noreturn]] void leave(Context *prev, Context *next);
void interrupt(Cpu &cpu);
void set_timer(Cpu &cpu, std::uint64_t deadline);
void wait_for_interrupt(Cpu &cpu);
// call_all: every CPU comes to its next point's slow path, every swapper out of its wait.
void call_all();
void parked(bool parked);
void spin_acquire(spinlock_t *l);
bool spin_try(spinlock_t *l);
Stop run(std::uint64_t until, bool stop_at_rest);
void skip(std::uint64_t to);
void stop();

}  // namespace wqlab::machine::parallel
