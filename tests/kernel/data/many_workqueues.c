/* A driver's worth of workqueues, each with a few works that sleep a little: the same on every kernel. */
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/slab.h>
#include <linux/version.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int workqueues = 40;
module_param(workqueues, int, 0444);

struct share {
	struct workqueue_struct *wq;
	struct work_struct work;
	char name[16];
	int runs;
};
static struct share *shares;

#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static void share_fn(void *data)
{
	struct share *s = data;
#else
static void share_fn(struct work_struct *work)
{
	struct share *s = container_of(work, struct share, work);
#endif

	if (++s->runs < 5)
		queue_work(s->wq, &s->work);
}

static int __init many_init(void)
{
	int i;

	shares = kzalloc(workqueues * sizeof(*shares), GFP_KERNEL);
	if (!shares)
		return -ENOMEM;
	for (i = 0; i < workqueues; i++) {
		sprintf(shares[i].name, "share%d", i);
#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 36)
		shares[i].wq = create_workqueue(shares[i].name);
#else
		shares[i].wq = alloc_workqueue(shares[i].name, 0, 1);
#endif
#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
		INIT_WORK(&shares[i].work, share_fn, &shares[i]);
#else
		INIT_WORK(&shares[i].work, share_fn);
#endif
		queue_work(shares[i].wq, &shares[i].work);
	}
	return 0;
}

static void __exit many_exit(void)
{
	int i;

	for (i = 0; i < workqueues; i++)
		destroy_workqueue(shares[i].wq);
	kfree(shares);
}

module_init(many_init);
module_exit(many_exit);
