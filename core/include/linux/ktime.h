/* linux/ktime.h: time in nanoseconds */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KTIME_H
#define WQLAB_LINUX_KTIME_H

typedef s64 ktime_t;
typedef int clockid_t;
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define CLOCK_BOOTTIME 7
#define KTIME_MAX ((s64)~((u64)1 << 63))
struct timespec64 { time64_t tv_sec; long tv_nsec; };
struct itimerspec64 { struct timespec64 it_interval, it_value; };

ktime_t ktime_get(void);
ktime_t ktime_get_real(void);
static inline ktime_t ktime_set(const s64 secs, const unsigned long ns) { return secs * NSEC_PER_SEC + (s64)ns; }
static inline ktime_t ns_to_ktime(u64 ns) { return ns; }
static inline ktime_t ms_to_ktime(u64 ms) { return ms * NSEC_PER_MSEC; }
#define ktime_sub(a, b) ((a) - (b))
#define ktime_add(a, b) ((a) + (b))
#define ktime_add_ns(a, ns) ((a) + (ns))
#define ktime_sub_ns(a, ns) ((a) - (ns))
#define ktime_add_us(a, us) ((a) + (us) * NSEC_PER_USEC)
#define ktime_add_ms(a, ms) ((a) + (ms) * NSEC_PER_MSEC)
static inline s64 ktime_to_ns(ktime_t t) { return t; }
static inline s64 ktime_to_us(ktime_t t) { return t / NSEC_PER_USEC; }
static inline s64 ktime_to_ms(ktime_t t) { return t / NSEC_PER_MSEC; }
static inline s64 ktime_us_delta(ktime_t later, ktime_t earlier) { return ktime_to_us(later - earlier); }
static inline s64 ktime_ms_delta(ktime_t later, ktime_t earlier) { return ktime_to_ms(later - earlier); }
static inline int ktime_compare(ktime_t a, ktime_t b) { return a < b ? -1 : a > b; }
static inline bool ktime_after(ktime_t a, ktime_t b) { return a > b; }
static inline bool ktime_before(ktime_t a, ktime_t b) { return a < b; }
#define ktime_get_ns() ((u64)ktime_get())
#define ktime_get_boottime() ktime_get()
#define ktime_get_boottime_ns() ((u64)ktime_get())
#define ktime_get_raw_ns() ((u64)ktime_get())
#define ktime_get_mono_fast_ns() ((u64)ktime_get())
#define local_clock() ((u64)ktime_get())
#define sched_clock() ((u64)ktime_get())
#define ktime_get_real_ns() ((u64)ktime_get_real())
#define ktime_get_seconds() ((time64_t)(ktime_get() / NSEC_PER_SEC))
#define ktime_get_real_seconds() ((time64_t)(ktime_get_real() / NSEC_PER_SEC))
static inline struct timespec64 ktime_to_timespec64(ktime_t t)
{
	return (struct timespec64){ t / NSEC_PER_SEC, t % NSEC_PER_SEC };
}
static inline s64 timespec64_to_ns(const struct timespec64 *ts) { return ts->tv_sec * NSEC_PER_SEC + ts->tv_nsec; }
static inline void ktime_get_ts64(struct timespec64 *ts) { *ts = ktime_to_timespec64(ktime_get()); }
static inline void ktime_get_real_ts64(struct timespec64 *ts) { *ts = ktime_to_timespec64(ktime_get_real()); }
#define ktime_divns(t, div) ((t) / (div))
#define ktime_get_coarse() ktime_get()
#define ktime_get_coarse_ns() ((u64)ktime_get())
#define ktime_get_clocktai() ktime_get_real()
#define jiffies64_to_nsecs(j) ((j) * (NSEC_PER_SEC / HZ))
#define ktime_sub_us(a, us) ((a) - (us) * NSEC_PER_USEC)
#define ktime_sub_ms(a, ms) ((a) - (ms) * NSEC_PER_MSEC)
#define ktime_get_boottime_seconds() ktime_get_seconds()
#define ktime_mono_to_real(t) ktime_add(t, ktime_sub(ktime_get_real(), ktime_get()))

#endif
