// Headers that a kernel has and wqlab has nothing of may be included; the module's own beside it is found as well.
// log: 7 and nothing of those
#include <linux/module.h>
#include <linux/netfilter_ipv4.h>
#include <linux/proc_ns.h>
#include <linux/usb/input.h>
#include <asm/checksum.h>
#include <asm-generic/errno.h>
#include <net/tcp.h>
#include "absent_headers.inc"

MODULE_LICENSE("GPL");

static int __init absent_init(void)
{
	pr_info("%d and nothing of those\n", OWN_NUMBER);
	return 0;
}

static void __exit absent_exit(void)
{
}

module_init(absent_init);
module_exit(absent_exit);
