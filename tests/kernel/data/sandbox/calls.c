// A work that makes a system call of the host, in machine code: which one is its parameter.
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int which = 39;
module_param(which, int, 0444);
static char *path = "/tmp/made";
module_param(path, charp, 0444);
static int pid;
module_param(pid, int, 0444);

static long call3(long number, long a, long b, long c)
{
	long ret = number;

	__asm__ volatile("syscall" : "+a"(ret) : "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
	return ret;
}

static void call_fn(struct work_struct *work)
{
	switch (which) {
	case 2:		/* open: O_CREAT | O_WRONLY */
		call3(2, (long)path, 0101, 0600);
		break;
	case 41:	/* socket: AF_INET, SOCK_STREAM */
		call3(41, 2, 1, 0);
		break;
	case 62:	/* kill: SIGKILL */
		call3(62, pid, 9, 0);
		break;
	default:	/* fork, getpid ... */
		call3(which, 0, 0, 0);
	}
	pr_info("the host answered\n");
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
