// A loop that polls: time passes, and insmod never returns.
// exit: 5
// error: insmod does not return: insmod on CPU 0 is at polls_for_ever.c:9
#include <linux/module.h>
MODULE_LICENSE("GPL");
static int stop;
static int __init poll_init(void)
{
	while (!READ_ONCE(stop))
		cpu_relax();
	return 0;
}
module_init(poll_init);
