// Names that are macros of the kernel's may be a module's own; so may those of headers that it does not include.
// log: 4 6 12 3 1
// log: 1 2 3 | 7 8 9
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/mutex.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static DEFINE_MUTEX(read_lock);
static DEFINE_MUTEX(write_lock);
static int work_pending = 4;
static struct { int mdelay, udelay, mutex_init, spin_lock_init; enum { idle, busy } system_state; } state;

static int gcd(int a, int b)
{
	return b ? gcd(b, a % b) : a;
}
static int lcm(int a, int b)
{
	return a / gcd(a, b) * b;
}
static void sort(int *v, int n)
{
	int i, j;

	for (i = 0; i < n; i++)
		for (j = i + 1; j < n; j++)
			if (v[j] < v[i])
				swap(v[i], v[j]);
}
static int *bsearch(int *v, int n, int what)
{
	return n && *v != what ? bsearch(v + 1, n - 1, what) : v;
}

static void work_fn(struct work_struct *work)
{
}
static DECLARE_WORK(work, work_fn);

static int __init own_init(void)
{
	int v[] = { 9, 8, 7 }, u[] = { 3, 1, 2 };

	mutex_lock(&read_lock);
	mutex_lock(&write_lock);
	state.mdelay = 3;
	state.system_state = busy;
	udelay(1);
	pr_info("%d %d %d %d %d\n", work_pending, gcd(12, 18), lcm(4, 6), state.mdelay, state.system_state == busy);
	sort(v, 3);
	sort(u, 3);
	pr_info("%d %d %d | %d %d %d\n", u[0], u[1], u[2], *bsearch(v, 3, 7), v[1], v[2]);
	mutex_unlock(&write_lock);
	mutex_unlock(&read_lock);
	schedule_work(&work);
	if (work_pending(&work))
		flush_work(&work);
	return 0;
}

static void __exit own_exit(void)
{
	cancel_work_sync(&work);
}

module_init(own_init);
module_exit(own_exit);
