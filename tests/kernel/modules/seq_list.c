// A list shown record by record: seq_file with its four functions, in a directory of its own.
// over: mode stepped parallel
// stdin: cat /proc/planets/list
// stdin: cat /proc/planets/count
// stdin: read /proc/planets/list 8
// run: --script -
// log: loaded
// error: cat /proc/planets/list: 1 mercury
// error: cat /proc/planets/list: 4 mars
// error: cat /proc/planets/count: 4 planets
// error: dd /proc/planets/list: 1 mercur
#include <linux/module.h>
#include <linux/list.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>
#include <linux/slab.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A list in /proc");

struct planet {
	int number;
	const char *name;
	struct list_head list;
};
static LIST_HEAD(planets);
static DEFINE_MUTEX(lock);

static void *planets_start(struct seq_file *m, loff_t *pos)
{
	mutex_lock(&lock);
	return seq_list_start(&planets, *pos);
}
static void *planets_next(struct seq_file *m, void *v, loff_t *pos)
{
	return seq_list_next(v, &planets, pos);
}
static void planets_stop(struct seq_file *m, void *v)
{
	mutex_unlock(&lock);
}
static int planets_show(struct seq_file *m, void *v)
{
	struct planet *p = list_entry(v, struct planet, list);

	seq_printf(m, "%d %s\n", p->number, p->name);
	return 0;
}
static const struct seq_operations planets_ops = {
	.start = planets_start,
	.next = planets_next,
	.stop = planets_stop,
	.show = planets_show,
};

static int count_show(struct seq_file *m, void *v)
{
	struct planet *p;
	int n = 0;

	list_for_each_entry(p, &planets, list)
		n++;
	seq_printf(m, "%d", n);
	seq_putc(m, ' ');
	seq_puts(m, "planets\n");
	return 0;
}

static void drop_all(void)
{
	struct planet *p, *next;

	list_for_each_entry_safe(p, next, &planets, list) {
		list_del(&p->list);
		kfree(p);
	}
}

static int __init seq_list_init(void)
{
	static const char *const names[] = { "mercury", "venus", "earth", "mars" };
	struct proc_dir_entry *dir;
	int i;

	for (i = 0; i < ARRAY_SIZE(names); i++) {
		struct planet *p = kzalloc(sizeof(*p), GFP_KERNEL);

		if (!p)
			goto out;
		p->number = i + 1;
		p->name = names[i];
		list_add_tail(&p->list, &planets);
	}
	dir = proc_mkdir("planets", NULL);
	if (!dir)
		goto out;
	if (!proc_create_seq("list", 0444, dir, &planets_ops) || !proc_create_single("count", 0, dir, count_show)) {
		proc_remove(dir);
		goto out;
	}
	pr_info("loaded\n");
	return 0;
out:
	drop_all();
	return -ENOMEM;
}

static void __exit seq_list_exit(void)
{
	remove_proc_subtree("planets", NULL);
	drop_all();
}

module_init(seq_list_init);
module_exit(seq_list_exit);
