// /proc of 2.6.35 both ways: read_proc and write_proc of an entry that was filled in, and set_fs around a file.
// run: --kernel 2.6.35 --script -
// over: mode stepped parallel
// stdin: echo 41 > /proc/old/value
// stdin: cat /proc/old/value
// stdin: cat /tmp/old
// log: value 41
// error: cat /proc/old/value: 42
// error: cat /tmp/old: written by a work
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/proc_fs.h>
#include <linux/workqueue.h>
#include <asm/uaccess.h>

MODULE_LICENSE("GPL");

static struct proc_dir_entry *dir;
static int value;

static void work_fn(struct work_struct *work)
{
	static const char text[] = "written by a work\n";
	mm_segment_t old = get_fs();
	struct file *f = filp_open("/tmp/old", O_CREAT | O_RDWR, 0644);
	loff_t pos = 0;

	if (IS_ERR(f))
		return;
	set_fs(KERNEL_DS);
	vfs_write(f, text, sizeof(text) - 1, &pos);
	set_fs(old);
	filp_close(f, NULL);
}
static DECLARE_WORK(work, work_fn);

static int value_read(char *page, char **start, off_t off, int count, int *eof, void *data)
{
	int *v = data;

	*eof = 1;
	return sprintf(page, "%d\n", *v + 1);
}
static int value_write(struct file *file, const char __user *buffer, unsigned long count, void *data)
{
	char text[16];
	int *v = data;

	if (count >= sizeof(text) || copy_from_user(text, buffer, count))
		return -EFAULT;
	text[count] = '\0';
	*v = simple_strtol(text, NULL, 10);
	printk(KERN_INFO "value %d\n", *v);
	schedule_work(&work);
	return count;
}

static int __init old_init(void)
{
	struct proc_dir_entry *entry;

	dir = proc_mkdir("old", NULL);
	entry = create_proc_entry("value", 0644, dir);
	if (!entry)
		return -ENOMEM;
	entry->read_proc = value_read;
	entry->write_proc = value_write;
	entry->data = &value;
	return 0;
}
static void __exit old_exit(void)
{
	remove_proc_entry("value", dir);
	remove_proc_entry("old", NULL);
	flush_scheduled_work();
}

module_init(old_init);
module_exit(old_exit);
