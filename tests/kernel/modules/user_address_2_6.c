// A careless module of the old days reads and writes a process's memory through the pointer it was given. Before 3.7 no
// processor refused that.
// run: --kernel 2.6.35 --script -
// run: --kernel 2.6.18 --script -
// stdin: echo 1234 > /proc/careless
// stdin: write /dev/careless 1234567890
// stdin: read /dev/careless 5
// over: mode stepped parallel
// log: number 1234
// log: 10 bytes: 12345
// error: dd /dev/careless: hello
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/fs.h>

MODULE_LICENSE("GPL");

static int number_write(struct file *file, const char *buffer, unsigned long count, void *data)
{
	printk(KERN_INFO "number %ld\n", simple_strtol(buffer, NULL, 10));
	return count;
}

static ssize_t careless_write(struct file *file, const char *buf, size_t count, loff_t *pos)
{
	char text[6] = "";

	memcpy(text, buf, 5);
	printk(KERN_INFO "%ld bytes: %s\n", (long)count, text);
	return count;
}

static ssize_t careless_read(struct file *file, char *buf, size_t count, loff_t *pos)
{
	memcpy(buf, "hello", 5);
	return 5;
}

static struct file_operations fops = { .owner = THIS_MODULE, .read = careless_read, .write = careless_write };
static int major;

static int __init careless_init(void)
{
	struct proc_dir_entry *entry = create_proc_entry("careless", 0644, NULL);

	if (!entry)
		return -ENOMEM;
	entry->write_proc = number_write;
	major = register_chrdev(0, "careless", &fops);
	return major < 0 ? major : 0;
}

static void __exit careless_exit(void)
{
	unregister_chrdev(major, "careless");
	remove_proc_entry("careless", NULL);
}

module_init(careless_init);
module_exit(careless_exit);
