/* linux/rtc.h: dates. There is no chip with a device of its own here. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RTC_H
#define WQLAB_LINUX_RTC_H

struct rtc_time {
	int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst;
};
static inline void wqlab_rtc_date(time64_t time, struct rtc_time *date)
{
	struct tm tm;

	time64_to_tm(time, 0, &tm);
	*date = (struct rtc_time){ tm.tm_sec, tm.tm_min, tm.tm_hour, tm.tm_mday, tm.tm_mon, tm.tm_year, tm.tm_wday,
				   tm.tm_yday, 0 };
}
#define rtc_time64_to_tm(time, date) wqlab_rtc_date(time, date)
#if WQLAB_BEFORE(5, 6, 0)
#define rtc_time_to_tm(time, date) wqlab_rtc_date(time, date)
#endif
static inline struct rtc_time rtc_ktime_to_tm(ktime_t kt)
{
	struct rtc_time date;

	wqlab_rtc_date(kt / NSEC_PER_SEC, &date);
	return date;
}
#define rtc_tm_to_time64(date) \
	mktime64((date)->tm_year + 1900, (date)->tm_mon + 1, (date)->tm_mday, (date)->tm_hour, (date)->tm_min, \
		 (date)->tm_sec)
#define rtc_tm_to_ktime(date) ktime_set(rtc_tm_to_time64(&(date)), 0)

#endif
