// A work writes a file and another reads it back: filp_open, kernel_write, kernel_read.
// over: mode stepped parallel
// stdin: cat /tmp/log
// run: --script -
// log: no such file: -2
// log: wrote 6 at 0, then 6 at 6
// log: read back: first.second
// error: cat /tmp/log: first.second
#include <linux/module.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A file from a work");

static void write_fn(struct work_struct *work)
{
	struct file *f = filp_open("/tmp/log", O_CREAT | O_WRONLY | O_TRUNC, 0644);
	loff_t pos = 0, second;
	ssize_t a, b;

	if (IS_ERR(f)) {
		pr_err("open: %ld\n", PTR_ERR(f));
		return;
	}
	a = kernel_write(f, "first.", 6, &pos);
	second = pos;
	b = kernel_write(f, "second", 6, &pos);
	pr_info("wrote %zd at 0, then %zd at %lld\n", a, b, second);
	filp_close(f, NULL);
}
static void read_fn(struct work_struct *work)
{
	struct file *f = filp_open("/tmp/log", O_RDONLY, 0);
	char text[16] = "";
	loff_t pos = 0;

	if (IS_ERR(f)) {
		pr_info("no such file: %ld\n", PTR_ERR(f));
		return;
	}
	if (kernel_read(f, text, sizeof(text) - 1, &pos) > 0)
		pr_info("read back: %s\n", text);
	filp_close(f, NULL);
}
static DECLARE_WORK(writer, write_fn);
static DECLARE_WORK(reader, read_fn);

static int __init file_from_work_init(void)
{
	schedule_work(&reader);
	flush_work(&reader);
	schedule_work(&writer);
	flush_work(&writer);
	schedule_work(&reader);
	return 0;
}
static void __exit file_from_work_exit(void)
{
	cancel_work_sync(&reader);
}

module_init(file_from_work_init);
module_exit(file_from_work_exit);
