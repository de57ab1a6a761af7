/* linux/notifier.h: chains of functions that want to be told */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_NOTIFIER_H
#define WQLAB_LINUX_NOTIFIER_H

struct notifier_block;
typedef int (*notifier_fn_t)(struct notifier_block *nb, unsigned long action, void *data);
struct notifier_block {
	notifier_fn_t notifier_call;
	struct notifier_block *next;
	int priority;
};
struct atomic_notifier_head { spinlock_t lock; struct notifier_block *head; };
struct blocking_notifier_head { struct rw_semaphore rwsem; struct notifier_block *head; };
struct raw_notifier_head { struct notifier_block *head; };
#define NOTIFY_DONE 0x0000
#define NOTIFY_OK 0x0001
#define NOTIFY_STOP_MASK 0x8000
#define NOTIFY_BAD (NOTIFY_STOP_MASK | 0x0002)
#define NOTIFY_STOP (NOTIFY_OK | NOTIFY_STOP_MASK)
static inline int notifier_from_errno(int err) { return err ? NOTIFY_STOP_MASK | (NOTIFY_OK - err) : NOTIFY_OK; }
static inline int notifier_to_errno(int ret) { return (ret &= ~NOTIFY_STOP_MASK) > NOTIFY_OK ? NOTIFY_OK - ret : 0; }
#define ATOMIC_NOTIFIER_HEAD(name) struct atomic_notifier_head name
#define BLOCKING_NOTIFIER_HEAD(name) struct blocking_notifier_head name = { .rwsem = __RWSEM_INITIALIZER((name).rwsem) }
#define RAW_NOTIFIER_HEAD(name) struct raw_notifier_head name

static inline int wqlab_notifier_add(struct notifier_block **at, struct notifier_block *nb)
{
	for (; *at; at = &(*at)->next) {
		if (*at == nb)
			return -EEXIST;
		if (nb->priority > (*at)->priority)
			break;
	}
	nb->next = *at;
	WRITE_ONCE(*at, nb);
	return 0;
}
static inline int wqlab_notifier_del(struct notifier_block **at, struct notifier_block *nb)
{
	for (; *at; at = &(*at)->next)
		if (*at == nb) {
			WRITE_ONCE(*at, nb->next);
			return 0;
		}
	return -ENOENT;
}
static inline int wqlab_notifier_call(struct notifier_block *nb, unsigned long action, void *data)
{
	int ret = NOTIFY_DONE;

	while (nb && !(ret & NOTIFY_STOP_MASK)) {
		struct notifier_block *next = READ_ONCE(nb->next);

		ret = nb->notifier_call(nb, action, data);
		nb = next;
	}
	return ret;
}
static inline int atomic_notifier_chain_register(struct atomic_notifier_head *h, struct notifier_block *nb)
{
	unsigned long flags;
	int ret;

	spin_lock_irqsave(&h->lock, flags);
	ret = wqlab_notifier_add(&h->head, nb);
	spin_unlock_irqrestore(&h->lock, flags);
	return ret;
}
static inline int atomic_notifier_chain_unregister(struct atomic_notifier_head *h, struct notifier_block *nb)
{
	unsigned long flags;
	int ret;

	spin_lock_irqsave(&h->lock, flags);
	ret = wqlab_notifier_del(&h->head, nb);
	spin_unlock_irqrestore(&h->lock, flags);
	return ret;
}
static inline int atomic_notifier_call_chain(struct atomic_notifier_head *h, unsigned long action, void *data)
{
	return wqlab_notifier_call(READ_ONCE(h->head), action, data);
}
static inline int blocking_notifier_chain_register(struct blocking_notifier_head *h, struct notifier_block *nb)
{
	int ret;

	down_write(&h->rwsem);
	ret = wqlab_notifier_add(&h->head, nb);
	up_write(&h->rwsem);
	return ret;
}
static inline int blocking_notifier_chain_unregister(struct blocking_notifier_head *h, struct notifier_block *nb)
{
	int ret;

	down_write(&h->rwsem);
	ret = wqlab_notifier_del(&h->head, nb);
	up_write(&h->rwsem);
	return ret;
}
static inline int blocking_notifier_call_chain(struct blocking_notifier_head *h, unsigned long action, void *data)
{
	int ret;

	down_read(&h->rwsem);
	ret = wqlab_notifier_call(h->head, action, data);
	up_read(&h->rwsem);
	return ret;
}
#define raw_notifier_chain_register(h, nb) wqlab_notifier_add(&(h)->head, nb)
#define raw_notifier_chain_unregister(h, nb) wqlab_notifier_del(&(h)->head, nb)
#define raw_notifier_call_chain(h, action, data) wqlab_notifier_call((h)->head, action, data)
#define ATOMIC_INIT_NOTIFIER_HEAD(name) do { spin_lock_init(&(name)->lock); (name)->head = NULL; } while (0)
#define BLOCKING_INIT_NOTIFIER_HEAD(name) do { init_rwsem(&(name)->rwsem); (name)->head = NULL; } while (0)
#define RAW_INIT_NOTIFIER_HEAD(name) do { (name)->head = NULL; } while (0)

#endif
