// signal.h: signals, as far as they end a task's sleep. A kernel thread ignores all but those it allowed.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

// send_signal: 0, or -EINVAL for no signal's number (0 only asks). Wakes an interruptible sleep; SIGKILL a killable one
// too.
int send_signal(Task *t, int sig);
void allow_signal(Task *t, int sig, bool allowed);
void flush_signals(Task *t);

}  // namespace wqlab
