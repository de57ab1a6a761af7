/* linux/timer.h: timers of the wheel */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_TIMER_H
#define WQLAB_LINUX_TIMER_H

#if WQLAB_SINCE(4, 15, 0)
#define __TIMER_INITIALIZER(fn, init_flags) { .function = (fn), .flags = (init_flags) }
#define DEFINE_TIMER(name, fn) struct timer_list name = __TIMER_INITIALIZER(fn, 0)
#define from_timer(var, callback_timer, field) container_of(callback_timer, __typeof__(*var), field)
void wqlab_timer_setup(struct timer_list *timer, void (*function)(struct timer_list *), unsigned int flags,
		       const char *expression);
#define timer_setup(timer, callback, flags) wqlab_timer_setup((timer), (callback), (flags), #timer)
#define timer_setup_on_stack(timer, callback, flags) timer_setup(timer, callback, flags)
#else
/* Until 4.15 a timer's function got its data. init_timer leaves function and data as they are. */
#define TIMER_INITIALIZER(fn, when, number) { .function = (fn), .expires = (when), .data = (number) }
#define DEFINE_TIMER(name, fn, when, number) struct timer_list name = TIMER_INITIALIZER(fn, when, number)
void wqlab_init_timer(struct timer_list *timer, unsigned int flags, const char *expression);
#define init_timer(timer) wqlab_init_timer((timer), 0, #timer)
#define init_timer_deferrable(timer) wqlab_init_timer((timer), TIMER_DEFERRABLE, #timer)
#define init_timer_on_stack(timer) init_timer(timer)
#define setup_timer(timer, fn, number) \
	do { \
		struct timer_list *__timer = (timer); \
		init_timer(timer); \
		__timer->function = (fn); \
		__timer->data = (number); \
	} while (0)
#define setup_timer_on_stack(timer, fn, number) setup_timer(timer, fn, number)
#define del_singleshot_timer_sync(timer) del_timer_sync(timer)
#endif
#define destroy_timer_on_stack(timer) do { (void)(timer); } while (0)
int mod_timer(struct timer_list *timer, unsigned long expires);
void init_timers(void);                 /* of the kernel's boot */
void add_timer(struct timer_list *timer);
void add_timer_on(struct timer_list *timer, int cpu);
int del_timer(struct timer_list *timer);
int del_timer_sync(struct timer_list *timer);
int try_to_del_timer_sync(struct timer_list *timer);
int timer_delete(struct timer_list *timer);
int timer_delete_sync(struct timer_list *timer);
int timer_pending(const struct timer_list *timer);
int mod_timer_pending(struct timer_list *timer, unsigned long expires);
#if WQLAB_SINCE(4, 15, 0)
int timer_reduce(struct timer_list *timer, unsigned long expires);
#endif

#endif
