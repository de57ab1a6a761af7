// watch.h: what a module does to its own memory, seen access by access, and what goes wrong there without an oops. Only
// modules that were compiled to be watched tell (Source::watched): the compiler then calls before each load and store,
// which is a point, so that schedules between two accesses can be explored.
#pragma once
#include <string>
#include <vector>

#include "kernel/workqueue/workqueue.h"

namespace wqlab::runner {

// watch_reset: before every run. on: its module was compiled to be watched.
void watch_reset(bool on);

// watch_cancelled: a cancel without _sync returns. A finding when the work's function is running at that moment: the
// caller may believe that it is not.
void watch_cancelled(work_struct *work, const char *function);

// findings: what was found in this run, one sentence each, in order:
//   lost update    a function stored a value that it had made from one read before another function stored its
//                  own there
//   cancelled, yet running
//   a work that runs twice at once
// Each is an event wq_found of the trace, too.
const std::vector<std::string> &findings();

}  // namespace wqlab::runner
