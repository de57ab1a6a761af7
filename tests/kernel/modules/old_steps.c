// Inside queue_work of 2.6.35, step by step; a second call stops at the PENDING bit.
// run: --kernel 2.6.35 --cpus 1
// trace: wq_call: func=queue_work
// trace: wq_step: what=get_cpu
// trace: wq_pending: work=ffffffffc02
// trace: wq_step: what=spin_lock
// trace: workqueue_insertion: thread=steps/0:
// trace: wq_data: work=ffffffffc02
// trace: wq_step: what=smp_wmb
// trace: wq_cwq_list: work=ffffffffc02
// trace: wq_step: what=wake_up
// trace: sched_waking: comm=steps/0
// trace: wq_step: what=spin_unlock
// trace: wq_step: what=put_cpu
// trace: wq_return: func=queue_work ret=1
// trace: wq_step: what=test_and_set_bit
// trace: wq_return: func=queue_work ret=0
// trace: workqueue_execution: thread=steps/0:
// trace: workqueue_destruction: thread=steps/0:
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void fn(struct work_struct *work)
{
}
static DECLARE_WORK(work, fn);
static struct workqueue_struct *wq;

static int __init steps_init(void)
{
	wq = create_workqueue("steps");
	queue_work(wq, &work);
	queue_work(wq, &work);
	return 0;
}

static void __exit steps_exit(void)
{
	destroy_workqueue(wq);
}

module_init(steps_init);
module_exit(steps_exit);
