/* linux/jiffies.h: time in ticks */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_JIFFIES_H
#define WQLAB_LINUX_JIFFIES_H

#define HZ 250
#define USER_HZ 100
#define INITIAL_JIFFIES ((unsigned long)(unsigned int)(-300 * HZ))
#define MAX_JIFFY_OFFSET ((LONG_MAX >> 1) - 1)
unsigned long wqlab_jiffies(void);
#define jiffies wqlab_jiffies()
#define jiffies_64 ((u64)wqlab_jiffies())
#define get_jiffies_64() ((u64)wqlab_jiffies())

#define time_after(a, b) (typecheck(unsigned long, a) && typecheck(unsigned long, b) && (long)((b) - (a)) < 0)
#define time_before(a, b) time_after(b, a)
#define time_after_eq(a, b) (typecheck(unsigned long, a) && typecheck(unsigned long, b) && (long)((a) - (b)) >= 0)
#define time_before_eq(a, b) time_after_eq(b, a)
#define time_in_range(a, b, c) (time_after_eq(a, b) && time_before_eq(a, c))
#define time_is_before_jiffies(a) time_after(jiffies, a)
#define time_is_after_jiffies(a) time_before(jiffies, a)
#define time_after64(a, b) ((s64)((b) - (a)) < 0)

unsigned long msecs_to_jiffies(unsigned int m);
unsigned long usecs_to_jiffies(unsigned int u);
unsigned int jiffies_to_msecs(unsigned long j);
unsigned int jiffies_to_usecs(unsigned long j);
static inline u64 jiffies_to_nsecs(unsigned long j) { return (u64)j * (NSEC_PER_SEC / HZ); }
static inline unsigned long nsecs_to_jiffies(u64 n) { return n / (NSEC_PER_SEC / HZ); }
static inline unsigned long round_jiffies(unsigned long j) { return roundup(j, HZ); }
static inline unsigned long round_jiffies_relative(unsigned long j) { return roundup(j + jiffies, HZ) - jiffies; }

#endif
