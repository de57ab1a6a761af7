// Numbers of works in debugfs, shown and set.
// over: mode stepped parallel
// stdin: cat /sys/kernel/debug/stats/runs
// stdin: echo 9 > /sys/kernel/debug/stats/runs
// stdin: cat /sys/kernel/debug/stats/runs
// stdin: cat /sys/kernel/debug/stats/summary
// stdin: cat /sys/kernel/debug/stats/busy
// run: --script -
// log: works are through
// error: cat /sys/kernel/debug/stats/runs: 3
// error: cat /sys/kernel/debug/stats/runs: 9
// error: cat /sys/kernel/debug/stats/summary: 9 runs
// error: cat /sys/kernel/debug/stats/busy: N
#include <linux/module.h>
#include <linux/debugfs.h>
#include <linux/seq_file.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Numbers in debugfs");

static struct dentry *dir;
static u32 runs;
static bool busy;

static void work_fn(struct work_struct *work)
{
	runs++;
}
static DECLARE_WORK(work, work_fn);

static int summary_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%u runs\n", runs);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(summary);

static int __init debugfs_stats_init(void)
{
	int i;

	dir = debugfs_create_dir("stats", NULL);
	debugfs_create_u32("runs", 0644, dir, &runs);
	debugfs_create_bool("busy", 0444, dir, &busy);
	debugfs_create_file("summary", 0444, dir, NULL, &summary_fops);
	for (i = 0; i < 3; i++) {
		schedule_work(&work);
		flush_work(&work);
	}
	pr_info("works are through\n");
	return 0;
}
static void __exit debugfs_stats_exit(void)
{
	debugfs_remove_recursive(dir);
}

module_init(debugfs_stats_init);
module_exit(debugfs_stats_exit);
