/* linux/delay.h: waiting, busy or asleep */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_DELAY_H
#define WQLAB_LINUX_DELAY_H

void wqlab_mdelay(unsigned long ms) __asm__("mdelay");
void wqlab_udelay(unsigned long us) __asm__("udelay");
void wqlab_ndelay(unsigned long ns) __asm__("ndelay");
#define mdelay(ms) wqlab_mdelay(ms)
#define udelay(us) wqlab_udelay(us)
#define ndelay(ns) wqlab_ndelay(ns)
void msleep(unsigned int ms);
unsigned long msleep_interruptible(unsigned int ms);
void ssleep(unsigned int seconds);
void usleep_range(unsigned long min_us, unsigned long max_us);
void fsleep(unsigned long us);
static inline long schedule_timeout_killable(long timeout)
{
	set_current_state(TASK_KILLABLE);
	return schedule_timeout(timeout);
}
#define cond_resched_lock(lock) ({ spin_unlock(lock); int __did = cond_resched(); spin_lock(lock); __did; })

#endif
