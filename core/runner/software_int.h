// software_int.h: "int $nn" of a module. The processor refuses it to a program with a fault at the instruction; the
// line nn - 0x30 is then raised, as if its vector had led there.
#pragma once
#include <cstdint>

#include <ucontext.h>

namespace wqlab::runner {

// software_int: true when the code at the fault is such an instruction: the context goes on behind it, by way of the
// line's handlers. Called by the signal handler.
bool software_int(ucontext_t *context);

}  // namespace wqlab::runner
