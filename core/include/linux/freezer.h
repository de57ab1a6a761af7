/* linux/freezer.h: the freezer */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_FREEZER_H
#define WQLAB_LINUX_FREEZER_H

bool wqlab_freezing(struct task_struct *task);
#define freezing(task) wqlab_freezing(task)
bool wqlab_try_to_freeze(void);
#define try_to_freeze() wqlab_try_to_freeze()
bool set_freezable(void);

static inline bool kthread_freezable_should_stop(bool *was_frozen)
{
	bool frozen = try_to_freeze();

	if (was_frozen)
		*was_frozen = frozen;
	return kthread_should_stop();
}

#endif
