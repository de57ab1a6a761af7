// A file of /proc with read and write; the reader gets text at an offset, the writer queues a work.
// over: cpus 1 4
// over: mode stepped parallel
// stdin: cat /proc/greeting
// stdin: echo hello > /proc/greeting
// stdin: wait 10ms
// stdin: cat /proc/greeting
// stdin: read /proc/greeting 3
// stdin: cat /proc/nothing
// run: --script -
// log: wrote 6 bytes
// log: work: hello
// error: cat /proc/greeting: (nothing)
// error: cat /proc/greeting: hello
// error: dd /proc/greeting: hel
// error: cat: /proc/nothing: No such file or directory
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/uaccess.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A file of /proc");

static char text[32] = "(nothing)\n";

static void work_fn(struct work_struct *work)
{
	pr_info("work: %s", text);
}
static DECLARE_WORK(work, work_fn);

static ssize_t greeting_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	return simple_read_from_buffer(buf, count, pos, text, strlen(text));
}

static ssize_t greeting_write(struct file *file, const char __user *buf, size_t count, loff_t *pos)
{
	size_t n = min(count, sizeof(text) - 1);

	if (copy_from_user(text, buf, n))
		return -EFAULT;
	text[n] = '\0';
	pr_info("wrote %zu bytes\n", n);
	schedule_work(&work);
	return count;
}

static const struct proc_ops greeting_ops = {
	.proc_read = greeting_read,
	.proc_write = greeting_write,
};

static int __init proc_file_init(void)
{
	return proc_create("greeting", 0666, NULL, &greeting_ops) ? 0 : -ENOMEM;
}

static void __exit proc_file_exit(void)
{
	remove_proc_entry("greeting", NULL);
	cancel_work_sync(&work);
}

module_init(proc_file_init);
module_exit(proc_file_exit);
