// dump.h: a state as text that the engine's own dump can be compared with.
//
// One line a fact, the lines sorted as bytes:
//   pool P cpu=C nr_running=N nr_workers=N nr_idle=N manager=0|1 worklist=[addr,addr,...]
//   worker PID pool=P flags=0x.. current=ADDR|0 scheduled=[addr,...]
//   wq ADDR name=NAME flags=0x.. max_active=N
//   pwq ADDR wq=ADDR pool=P nr_active=N max_active=N inactive=[addr,...]
//   work ADDR pending=0|1        works of the module (in a home that wq_object told), or in a list
//   timer ADDR armed=1 expires=J timers of the module's delayed works
//   cpu C current=PID online=1   0 while idle
// Addresses are 16 hex digits, lists in list order. In a trace the engine's dump stands as comment lines between
// "# wq_dump begin event=N" and "# wq_dump end": N events stand before it.
#pragma once
#include <string>
#include <vector>

#include "state/machine_state.h"

namespace wqlab {

std::vector<std::string> dump(const MachineState &s);

// EngineDump: one that a trace holds.
struct EngineDump {
    int events = 0;                  // events before it in the trace
    std::vector<std::string> lines;
};

// differences: lines of only one side, prefixed "engine: " or "fold: ". Empty when they agree.
std::vector<std::string> differences(const EngineDump &engine, const MachineState &s);

}  // namespace wqlab
