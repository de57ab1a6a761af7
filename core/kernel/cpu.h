// cpu.h: taking CPUs offline and back.
#pragma once

namespace wqlab {

// cpu_down: 0; -EINVAL when it is offline already, -EBUSY for the last one online, -ENOMEM. Sleeps until whoever runs
// on that CPU has given it up.
int cpu_down(int cpu);
// cpu_up: 0, -EINVAL when it is online already, or -ENOMEM (no worker could be made).
int cpu_up(int cpu);
void cpu_boot();

}  // namespace wqlab
