// Module code makes no system calls.
// kbuild: no, no code of a kernel has that instruction
// exit: 4
// over: mode stepped parallel
// has: BUG: system call 39 from kernel code
// has: RIP: 0010:call_fn+
// has: system_call.c:17
// has: left
#include <linux/module.h>
#include <linux/workqueue.h>
MODULE_LICENSE("GPL");
static long result;
static void call_fn(struct work_struct *work)
{
	long number = 39;	/* getpid */

	__asm__ volatile("syscall" : "+a"(number) : : "rcx", "r11", "memory");
	result = number;
}
static DECLARE_WORK(call, call_fn);
static int __init call_init(void)
{
	schedule_work(&call);
	return 0;
}
static void __exit call_exit(void)
{
	pr_info("left\n");
}
module_init(call_init);
module_exit(call_exit);
