/* linux/delay.h: waiting, busy or asleep */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_DELAY_H
#define WQLAB_LINUX_DELAY_H

void mdelay(unsigned long ms);
void udelay(unsigned long us);
void ndelay(unsigned long ns);
void msleep(unsigned int ms);
unsigned long msleep_interruptible(unsigned int ms);
void ssleep(unsigned int seconds);
void usleep_range(unsigned long min_us, unsigned long max_us);
void fsleep(unsigned long us);

#endif
