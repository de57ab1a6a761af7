/* linux/time.h: time of day, as it was told until 5.0 and as it is told since */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_TIME_H
#define WQLAB_LINUX_TIME_H

struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon; long tm_year; int tm_wday, tm_yday; };
void time64_to_tm(time64_t totalsecs, int offset, struct tm *result);
static inline struct timespec64 timespec64_sub(struct timespec64 a, struct timespec64 b)
{
	s64 ns = timespec64_to_ns(&a) - timespec64_to_ns(&b);

	return (struct timespec64){ ns / NSEC_PER_SEC, ns % NSEC_PER_SEC };
}
static inline int timespec64_compare(const struct timespec64 *a, const struct timespec64 *b)
{
	return ktime_compare(timespec64_to_ns(a), timespec64_to_ns(b));
}
static inline ktime_t timespec64_to_ktime(struct timespec64 ts) { return timespec64_to_ns(&ts); }
static inline struct timespec64 ns_to_timespec64(s64 ns) { return ktime_to_timespec64(ns); }
#define ktime_get_coarse_real_ts64(ts) ktime_get_real_ts64(ts)
#define ktime_get_raw() ktime_get()
#define ktime_get_raw_ts64(ts) ktime_get_ts64(ts)
#define ktime_get_boottime_ts64(ts) ktime_get_ts64(ts)
#define timespec64_to_jiffies(ts) nsecs_to_jiffies(timespec64_to_ns(ts) + NSEC_PER_SEC / HZ - 1)
static inline void jiffies_to_timespec64(unsigned long j, struct timespec64 *ts)
{
	*ts = ns_to_timespec64(jiffies_to_nsecs(j));
}

#if WQLAB_BEFORE(5, 6, 0)
struct timespec { time_t tv_sec; long tv_nsec; };
struct timeval { time_t tv_sec; suseconds_t tv_usec; };
struct timezone { int tz_minuteswest, tz_dsttime; };
static inline void getnstimeofday(struct timespec *ts)
{
	ktime_t now = ktime_get_real();

	ts->tv_sec = now / NSEC_PER_SEC;
	ts->tv_nsec = now % NSEC_PER_SEC;
}
static inline void do_gettimeofday(struct timeval *tv)
{
	struct timespec ts;

	getnstimeofday(&ts);
	tv->tv_sec = ts.tv_sec;
	tv->tv_usec = ts.tv_nsec / NSEC_PER_USEC;
}
static inline struct timespec current_kernel_time(void)
{
	struct timespec ts;

	getnstimeofday(&ts);
	ts.tv_nsec -= ts.tv_nsec % (NSEC_PER_SEC / HZ);
	return ts;
}
static inline unsigned long get_seconds(void) { return ktime_get_real() / NSEC_PER_SEC; }
#define CURRENT_TIME current_kernel_time()
#define ktime_get_ts(ts) \
	do { \
		ktime_t __now = ktime_get(); \
		(ts)->tv_sec = __now / NSEC_PER_SEC; \
		(ts)->tv_nsec = __now % NSEC_PER_SEC; \
	} while (0)
#define getrawmonotonic(ts) ktime_get_ts(ts)
static inline s64 timespec_to_ns(const struct timespec *ts) { return ts->tv_sec * NSEC_PER_SEC + ts->tv_nsec; }
static inline s64 timeval_to_ns(const struct timeval *tv)
{
	return tv->tv_sec * NSEC_PER_SEC + tv->tv_usec * NSEC_PER_USEC;
}
static inline struct timespec timespec_sub(struct timespec a, struct timespec b)
{
	s64 ns = timespec_to_ns(&a) - timespec_to_ns(&b);

	return (struct timespec){ ns / NSEC_PER_SEC, ns % NSEC_PER_SEC };
}
static inline struct timeval ktime_to_timeval(ktime_t t)
{
	return (struct timeval){ t / NSEC_PER_SEC, t % NSEC_PER_SEC / NSEC_PER_USEC };
}
static inline struct timespec ktime_to_timespec(ktime_t t)
{
	return (struct timespec){ t / NSEC_PER_SEC, t % NSEC_PER_SEC };
}
static inline ktime_t timespec_to_ktime(struct timespec ts) { return timespec_to_ns(&ts); }
static inline ktime_t timeval_to_ktime(struct timeval tv) { return timeval_to_ns(&tv); }
#define timespec_to_jiffies(ts) nsecs_to_jiffies(timespec_to_ns(ts) + NSEC_PER_SEC / HZ - 1)
#define timeval_to_jiffies(tv) nsecs_to_jiffies(timeval_to_ns(tv) + NSEC_PER_SEC / HZ - 1)
static inline void jiffies_to_timespec(unsigned long j, struct timespec *ts)
{
	ts->tv_sec = j / HZ;
	ts->tv_nsec = j % HZ * (NSEC_PER_SEC / HZ);
}
static inline void jiffies_to_timeval(unsigned long j, struct timeval *tv)
{
	tv->tv_sec = j / HZ;
	tv->tv_usec = j % HZ * (USEC_PER_SEC / HZ);
}
#define time_to_tm(secs, offset, tm) time64_to_tm(secs, offset, tm)
#endif
/* mktime64: seconds since 1970 of a date of the Gregorian calendar, its month from 1. */
static inline time64_t mktime64(unsigned int year, unsigned int month, unsigned int day, unsigned int hour,
				unsigned int minute, unsigned int second)
{
	/* A year begins in March, so that its last day is the one that may be missing. */
	const unsigned int from_march = (month + 9) % 12, y = year - (month < 3);
	const time64_t days = (time64_t)y * 365 + y / 4 - y / 100 + y / 400 + (from_march * 153 + 2) / 5 + day - 719469;

	return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

#endif
