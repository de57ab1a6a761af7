// A character device of the usual kind: region, cdev, class, node; open, read, write, llseek, ioctl, poll, release.
// over: cpus 1 2
// over: mode stepped parallel
// stdin: write /dev/chardev0 abcdef
// stdin: cat /dev/chardev0
// stdin: ioctl /dev/chardev0 _IOR('c',1,int)
// stdin: ioctl /dev/chardev0 _IOW('c',2,int) 3
// stdin: cat /dev/chardev0
// stdin: ioctl /dev/chardev0 _IO('c',9)
// stdin: poll /dev/chardev0
// stdin: cat /sys/class/chardev/chardev0/dev
// run: --script -
// has: major 240, minor 0
// has: open
// has: release
// error: cat /dev/chardev0: abcdef
// error: ioctl /dev/chardev0: 0, 6
// error: cat /dev/chardev0: abc
// error: ioctl: /dev/chardev0: Inappropriate ioctl for device
// error: poll /dev/chardev0: readable writable
// error: cat /sys/class/chardev/chardev0/dev: 240:0
#include <linux/module.h>
#include <linux/cdev.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/poll.h>
#include <linux/uaccess.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A character device");

#define GET_LENGTH _IOR('c', 1, int)
#define SET_LENGTH _IOW('c', 2, int)

static dev_t number;
static struct cdev cdev;
static struct class *class;
static char store[64];
static int length;

static int chardev_open(struct inode *inode, struct file *file)
{
	pr_info("open, minor %u\n", iminor(inode));
	return 0;
}
static int chardev_release(struct inode *inode, struct file *file)
{
	pr_info("release\n");
	return 0;
}
static ssize_t chardev_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	if (*pos >= length)
		return 0;
	count = min_t(size_t, count, length - *pos);
	if (copy_to_user(buf, store + *pos, count))
		return -EFAULT;
	*pos += count;
	return count;
}
static ssize_t chardev_write(struct file *file, const char __user *buf, size_t count, loff_t *pos)
{
	count = min(count, sizeof(store));
	if (copy_from_user(store, buf, count))
		return -EFAULT;
	length = count;
	return count;
}
static long chardev_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	int n;

	switch (cmd) {
	case GET_LENGTH:
		return put_user(length, (int __user *)arg);
	case SET_LENGTH:
		if (get_user(n, (int __user *)arg))
			return -EFAULT;
		if (n < 0 || n > sizeof(store))
			return -EINVAL;
		length = n;
		return 0;
	}
	return -ENOTTY;
}
static __poll_t chardev_poll(struct file *file, poll_table *table)
{
	return (length ? EPOLLIN | EPOLLRDNORM : 0) | EPOLLOUT | EPOLLWRNORM;
}
static const struct file_operations chardev_fops = {
	.owner = THIS_MODULE,
	.open = chardev_open,
	.release = chardev_release,
	.read = chardev_read,
	.write = chardev_write,
	.unlocked_ioctl = chardev_ioctl,
	.poll = chardev_poll,
	.llseek = default_llseek,
};

static int __init chardev_init(void)
{
	struct device *device;
	int err = alloc_chrdev_region(&number, 0, 1, "chardev");

	if (err)
		return err;
	pr_info("major %d, minor %d\n", MAJOR(number), MINOR(number));
	cdev_init(&cdev, &chardev_fops);
	cdev.owner = THIS_MODULE;
	err = cdev_add(&cdev, number, 1);
	if (err)
		goto region;
	class = class_create(THIS_MODULE, "chardev");
	if (IS_ERR(class)) {
		err = PTR_ERR(class);
		goto device;
	}
	device = device_create(class, NULL, number, NULL, "chardev%d", 0);
	if (!IS_ERR(device))
		return 0;
	err = PTR_ERR(device);
	class_destroy(class);
device:
	cdev_del(&cdev);
region:
	unregister_chrdev_region(number, 1);
	return err;
}

static void __exit chardev_exit(void)
{
	device_destroy(class, number);
	class_destroy(class);
	cdev_del(&cdev);
	unregister_chrdev_region(number, 1);
}

module_init(chardev_init);
module_exit(chardev_exit);
