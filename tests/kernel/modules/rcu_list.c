// A list read under RCU while a work replaces its entry: the old one is freed when nobody can see it any more.
// over: cpus 1 4
// over: mode stepped parallel
// log: reader saw only whole entries
// log: freed 1
#include <linux/module.h>
#include <linux/rculist.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A list under RCU");

struct entry {
	int a, b;
	struct list_head list;
	struct rcu_head rcu;
};
static LIST_HEAD(entries);
static DEFINE_SPINLOCK(lock);
static int freed, torn;

static void free_entry(struct rcu_head *head)
{
	struct entry *e = container_of(head, struct entry, rcu);

	e->b = 0;
	freed++;
	kfree(e);
}

static int add(int n)
{
	struct entry *e = kmalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return -ENOMEM;
	e->a = e->b = n;
	spin_lock(&lock);
	list_add_rcu(&e->list, &entries);
	spin_unlock(&lock);
	return 0;
}

static void reader_fn(struct work_struct *work)
{
	int i;

	for (i = 0; i < 20; i++) {
		struct entry *e;

		rcu_read_lock();
		list_for_each_entry_rcu(e, &entries, list)
			if (READ_ONCE(e->a) != READ_ONCE(e->b))
				torn++;
		rcu_read_unlock();
	}
}
static void writer_fn(struct work_struct *work)
{
	struct entry *old = list_first_entry(&entries, struct entry, list);

	if (add(2))
		return;
	spin_lock(&lock);
	list_del_rcu(&old->list);
	spin_unlock(&lock);
	call_rcu(&old->rcu, free_entry);
}
static DECLARE_WORK(reader, reader_fn);
static DECLARE_WORK(writer, writer_fn);

static int __init rcu_list_init(void)
{
	int err = add(1);

	if (err)
		return err;
	queue_work(system_unbound_wq, &reader);
	queue_work(system_unbound_wq, &writer);
	flush_work(&reader);
	flush_work(&writer);
	pr_info("reader saw %s\n", torn ? "half an entry" : "only whole entries");
	return 0;
}
static void __exit rcu_list_exit(void)
{
	struct entry *e = list_first_entry(&entries, struct entry, list);

	rcu_barrier();
	pr_info("freed %d\n", freed);
	list_del_rcu(&e->list);
	synchronize_rcu();
	kfree(e);
}

module_init(rcu_list_init);
module_exit(rcu_list_exit);
