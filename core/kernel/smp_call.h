// smp_call.h: functions that run in an interrupt of another CPU.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

using SmpFunction = void (*)(void *info);

// smp_call_function_single: 0, or -ENXIO for a CPU that is offline or not there. On this CPU it runs at once, with
// interrupts off. wait: return when it has run.
int smp_call_function_single(int cpu, SmpFunction function, void *info, int wait);
// smp_call_function_many: on the CPUs of the mask but this one, and here too when `here`, last.
void smp_call_function_many(CpuMask mask, SmpFunction function, void *info, int wait, bool here);
void smp_call_reset();

}  // namespace wqlab
