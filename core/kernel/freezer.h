// freezer.h: tasks stop for a suspend: a user task where it sleeps interruptibly, a kernel thread that said it is
// freezable where it asks (try_to_freeze) or sleeps freezably.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

// set_freezable: the current kernel thread takes part from now on; the return is try_to_freeze()'s.
bool set_freezable();
// freezing: a freeze is under way that concerns this task.
bool freezing(const Task *t);
// try_to_freeze: sleeps until the thaw when freezing(current); false when there is nothing to freeze for.
bool try_to_freeze();

// freeze_processes: user tasks. freeze_kernel_threads: freezable kernel threads and workqueues. 0, or -EBUSY when
// something did not freeze in 20 s: then what was frozen by this call runs again.
int freeze_processes();
int freeze_kernel_threads();
// thaw_processes: all of them go on.
void thaw_processes();
void freezer_boot();

}  // namespace wqlab
