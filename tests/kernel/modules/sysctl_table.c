// Values below /proc/sys: with limits, with text, with a handler of the module's own around the kernel's.
// over: mode stepped parallel
// stdin: cat /proc/sys/kernel/course/level
// stdin: echo 7 > /proc/sys/kernel/course/level
// stdin: echo 99 > /proc/sys/kernel/course/level
// stdin: echo 3 4 > /proc/sys/kernel/course/pair
// stdin: cat /proc/sys/kernel/course/pair
// stdin: echo tomorrow's lesson > /proc/sys/kernel/course/name
// stdin: cat /proc/sys/kernel/course/name
// run: --script -
// log: sysctl duplicate entry: /kernel/course/level
// log: second table of that name: refused
// log: read level 5
// log: wrote level 7
// log: wrote level 7
// log: at the end: level 7, pair 3 4, name tomorrow's
// error: cat /proc/sys/kernel/course/level: 5
// error: bash: echo: write error: Invalid argument
// error: cat /proc/sys/kernel/course/pair: 3	4
// error: cat /proc/sys/kernel/course/name: tomorrow's
#include <linux/module.h>
#include <linux/sysctl.h>

MODULE_LICENSE("GPL");

static int level = 5, least, most = 10, pair[2];
static char name[11] = "none";

static int level_handler(struct ctl_table *table, int write, void *buffer, size_t *lenp, loff_t *ppos)
{
	bool first = write || !*ppos;
	int ret = proc_dointvec_minmax(table, write, buffer, lenp, ppos);

	if (first)
		pr_info("%s level %d\n", write ? "wrote" : "read", level);
	return ret;
}
static struct ctl_table course_table[] = {
	{ .procname = "level", .data = &level, .maxlen = sizeof(level), .mode = 0644, .proc_handler = level_handler,
	  .extra1 = &least, .extra2 = &most },
	{ .procname = "pair", .data = pair, .maxlen = sizeof(pair), .mode = 0644, .proc_handler = proc_dointvec },
	{ .procname = "name", .data = name, .maxlen = sizeof(name), .mode = 0644, .proc_handler = proc_dostring },
	{ }
};
static struct ctl_table_header *header;

static int __init course_init(void)
{
	header = register_sysctl("kernel/course", course_table);
	if (!header)
		return -ENOMEM;
	pr_info("second table of that name: %s\n", register_sysctl("kernel/course", course_table) ? "made" : "refused");
	return 0;
}
static void __exit course_exit(void)
{
	unregister_sysctl_table(header);
	pr_info("at the end: level %d, pair %d %d, name %s\n", level, pair[0], pair[1], name);
}
module_init(course_init);
module_exit(course_exit);
