/* linux/freezer.h: the freezer */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_FREEZER_H
#define WQLAB_LINUX_FREEZER_H

static inline bool try_to_freeze(void) { return false; }
static inline void set_freezable(void) { }
static inline bool freezing(struct task_struct *task) { return false; }
#define kthread_freezable_should_stop(was_frozen) kthread_should_stop()

#endif
