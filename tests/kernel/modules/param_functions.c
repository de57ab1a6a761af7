// Parameters with functions of the module's own, arrays and strings, as files of /sys.
// run: --script - level=3 name=wq numbers=4,5
// over: mode stepped parallel
// stdin: cat /sys/module/param_functions/parameters/level
// stdin: echo 12 > /sys/module/param_functions/parameters/level
// stdin: echo 5 > /sys/module/param_functions/parameters/level
// stdin: cat /sys/module/param_functions/parameters/level
// stdin: cat /sys/module/param_functions/parameters/name
// stdin: cat /sys/module/param_functions/parameters/numbers
// log: level becomes 3
// log: init: level 3, name wq, numbers 4 5 of 2
// log: level becomes 5
// error: parameters/level: 3
// error: bash: echo: write error: Invalid argument
// error: parameters/level: 5
// error: parameters/name: wq
// error: parameters/numbers: 4,5
#include <linux/module.h>
#include <linux/moduleparam.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Parameters with functions");

static int level = 1, numbers[4], given;
static char *name = "none";
module_param(name, charp, 0444);
module_param_array(numbers, int, &given, 0444);
MODULE_PARM_DESC(numbers, "up to four numbers");

static int level_set(const char *val, const struct kernel_param *kp)
{
	int n, err = kstrtoint(val, 10, &n);

	if (err)
		return err;
	if (n < 0 || n > 10)
		return -EINVAL;
	pr_info("level becomes %d\n", n);
	return param_set_int(val, kp);
}
static const struct kernel_param_ops level_ops = { .set = level_set, .get = param_get_int };
module_param_cb(level, &level_ops, &level, 0644);

static int __init param_functions_init(void)
{
	pr_info("init: level %d, name %s, numbers %d %d of %d\n", level, name, numbers[0], numbers[1], given);
	return 0;
}
static void __exit param_functions_exit(void)
{
}

module_init(param_functions_init);
module_exit(param_functions_exit);
