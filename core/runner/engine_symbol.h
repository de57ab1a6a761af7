// engine_symbol.h: functions by name, for stack traces and events.
#pragma once
#include <string>

namespace wqlab::runner {

// engine_function: "process_one_work+0x1a2/0x3d0", or "" for what a kernel's trace would not show.
std::string engine_function(const void *address);
// symbol_of: how the trace names a function of a module: "work_fn [module]"; "" for any other.
std::string symbol_of(const void *function);
// symbol_offset_of: the same with the offset, "work_fn+0x12/0x40 [module]", and for the engine's functions.
std::string symbol_offset_of(const void *address);

}  // namespace wqlab::runner
