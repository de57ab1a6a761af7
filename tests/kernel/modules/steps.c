// Inside queue_work of 6.1, step by step: onto an idle pool, onto one that is busy, and with a work that is pending.
// run: --cpus 1
// trace: wq_call: func=queue_work
// trace: wq_step: what=local_irq_save
// trace: wq_pending: work=ffffffffc02
// trace: wq_step: what=spin_lock
// trace: workqueue_queue_work: work struct=
// trace: workqueue_activate_work: work struct
// trace: wq_data: work=ffffffffc02
// trace: wq_list: work=ffffffffc02
// trace: sched_waking: comm=kworker/0:
// trace: wq_step: what=spin_unlock
// trace: wq_step: what=local_irq_restore
// trace: wq_return: func=queue_work ret=1
// trace: wq_step: what=test_and_set_bit
// trace: wq_return: func=queue_work ret=0
// trace: workqueue_execute_start: work struct
// trace: wq_step: what=nobody_to_wake
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void second_fn(struct work_struct *work)
{
}
static DECLARE_WORK(second, second_fn);

static void first_fn(struct work_struct *work)
{
	queue_work(system_wq, &second);
}
static DECLARE_WORK(first, first_fn);

static int __init steps_init(void)
{
	queue_work(system_wq, &first);
	queue_work(system_wq, &first);
	return 0;
}

static void __exit steps_exit(void)
{
	flush_work(&second);
}

module_init(steps_init);
module_exit(steps_exit);
