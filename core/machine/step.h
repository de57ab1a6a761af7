// step.h: the stepped machine: one task in all runs at a time, in virtual time. Inside machine/ only.
#pragma once
#include "machine/machine.h"

namespace wqlab::machine::step {

void boot(const Config &config);
void shutdown();
std::uint64_t now();
void spend(std::uint64_t ns);
void relax();
void delay(std::uint64_t ns);
// at: a point of the caller's: another CPU may move before this returns.
void at(Point kind);
// hand_over: the caller's CPU has a new holder (or is parked): lets whoever is chosen move.
void hand_over(Cpu &cpu, Context *prev);
[[noreturn]] void leave(Cpu &cpu, Context *prev);
Point standing_at(int cpu);
void spin_wait(const unsigned *word);
void set_timer(Cpu &cpu, std::uint64_t deadline);
Stop run(std::uint64_t until, bool stop_at_rest);
void stop();
std::uint64_t steps();
const char *stop_detail();
void diverged(const std::string &detail);

}  // namespace wqlab::machine::step
