/* linux/srcu.h: RCU whose readers may sleep. A domain counts its readers, in two turns. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SRCU_H
#define WQLAB_LINUX_SRCU_H

struct srcu_struct {
	struct mutex mutex;		/* of those who synchronize */
	atomic_t turn, readers[2];
	wait_queue_head_t wait;
};
#define __SRCU_STRUCT_INIT(name) \
	{ .mutex = __MUTEX_INITIALIZER((name).mutex), .wait = __WAIT_QUEUE_HEAD_INITIALIZER((name).wait) }
#define DEFINE_SRCU(name) struct srcu_struct name = __SRCU_STRUCT_INIT(name)
#define DEFINE_STATIC_SRCU(name) static DEFINE_SRCU(name)
static inline int init_srcu_struct(struct srcu_struct *s)
{
	*s = (struct srcu_struct){ };
	mutex_init(&s->mutex);
	init_waitqueue_head(&s->wait);
	return 0;
}
static inline void cleanup_srcu_struct(struct srcu_struct *s)
{
	WARN_ON(atomic_read(&s->readers[0]) || atomic_read(&s->readers[1]));
}
static inline int srcu_read_lock(struct srcu_struct *s)
{
	int turn;

	/* A reader that comes while the turn changes looks again: nobody waits for the turn it counted in. */
	for (;;) {
		turn = atomic_read(&s->turn) & 1;
		atomic_inc(&s->readers[turn]);
		if ((atomic_read(&s->turn) & 1) == turn)
			return turn;
		if (atomic_dec_and_test(&s->readers[turn]))
			wake_up_all(&s->wait);
	}
}
static inline void srcu_read_unlock(struct srcu_struct *s, int turn)
{
	if (atomic_dec_and_test(&s->readers[turn]))
		wake_up_all(&s->wait);
}
static inline void synchronize_srcu(struct srcu_struct *s)
{
	int before;

	mutex_lock(&s->mutex);
	before = atomic_fetch_add(1, &s->turn) & 1;
	wait_event(s->wait, atomic_read(&s->readers[before]) == 0);
	mutex_unlock(&s->mutex);
}
#define synchronize_srcu_expedited(s) synchronize_srcu(s)
#define srcu_dereference(p, s) rcu_dereference(p)

#endif
