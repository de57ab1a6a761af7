/* asm/timex.h: the time stamp counter. It counts nanoseconds here. */
#include <wqlab/all.h>
#ifndef WQLAB_ASM_TIMEX_H
#define WQLAB_ASM_TIMEX_H

typedef unsigned long long cycles_t;
#define get_cycles() ((cycles_t)ktime_get())
#define rdtsc() ((unsigned long long)ktime_get())
#define rdtsc_ordered() rdtsc()
#define tsc_khz 1000000u
#if WQLAB_BEFORE(4, 3, 0)
#define rdtscl(low) ((low) = (unsigned int)rdtsc())
#define rdtscll(value) ((value) = rdtsc())
#endif

#endif
