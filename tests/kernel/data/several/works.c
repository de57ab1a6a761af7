// The other half of the module.
#include <linux/module.h>
#include "works.h"

static void fn(struct work_struct *work)
{
	pr_info("%s: %d times\n", THIS_MODULE->name, TIMES);
	if (fault)
		*(volatile int *)NULL = 1;
}
static DECLARE_WORK(work, fn);

void works_begin(void)
{
	schedule_work(&work);
}

void works_end(void)
{
	cancel_work_sync(&work);
}
