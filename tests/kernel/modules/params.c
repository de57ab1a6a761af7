// Parameters of every type, arrays and defaults.
// run: i=-5 u=7 l=-9000000000 ul=0x10 s=-3 b=200 yes=y no=0 flag text=hello%there list=1,2,3 ratio=4
// log: -5 7 -9000000000 16 -3 200 1 0 1 hello%there
// log: list of 3: 1 2 3 0
// log: untouched 42, renamed 4
#include <linux/module.h>

MODULE_LICENSE("GPL");

static int i, untouched = 42, inner;
static unsigned int u;
static long l;
static unsigned long ul;
static short s;
static unsigned char b;
static bool yes, no = true, flag;
static char *text = "default";
static int list[4], listed;
module_param(i, int, 0);
module_param(u, uint, 0);
module_param(l, long, 0);
module_param(ul, ulong, 0);
module_param(s, short, 0);
module_param(b, byte, 0);
module_param(yes, bool, 0);
module_param(no, bool, 0);
module_param(flag, bool, 0);
module_param(text, charp, 0);
module_param(untouched, int, 0);
module_param_array(list, int, &listed, 0);
module_param_named(ratio, inner, int, 0);
MODULE_PARM_DESC(i, "a number");

static int __init params_init(void)
{
	pr_info("%d %u %ld %lu %d %u %d %d %d %s\n", i, u, l, ul, s, b, yes, no, flag, text);
	pr_info("list of %d: %d %d %d %d\n", listed, list[0], list[1], list[2], list[3]);
	pr_info("untouched %d, renamed %d\n", untouched, inner);
	return 0;
}

static void __exit params_exit(void)
{
}

module_init(params_init);
module_exit(params_exit);
