// oops.h: the kernel's answer to a module's mistake: a report, the end of the task, and the machine limps on.
#pragma once
#include "runner/fault.h"

namespace wqlab::runner {

// oops_fault: reports a fault of the current task and ends the task.
[[noreturn]] void oops_fault(const Fault *fault);
// freed_use: the engine was led to memory that it has freed.
// bug: BUG() at file:line. module_panic: panic() of a module. module_warn: its WARN(), fmt may be null.
[[noreturn]] void freed_use(const void *object, const char *what);
[[noreturn]] void bug(const char *file, int line);
[[noreturn]] void module_panic(const char *fmt, ...);
void module_warn(const char *file, int line, const char *func, const char *fmt, ...);
void dump_stack();
// warn_count: WARNs of the module since the last oops_reset().
int warn_count();
// oops_count: oopses and BUGs since the last oops_reset(). panicked: the machine stands still for good.
int oops_count();
bool panicked();
void oops_reset();

}  // namespace wqlab::runner
