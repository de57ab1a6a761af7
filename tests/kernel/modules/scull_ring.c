// A pipe between writers and readers: a semaphore, two wait queues, O_NONBLOCK; what is written wakes who reads.
// over: mode stepped parallel
// stdin: cat /dev/ring
// stdin: wait 5ms
// stdin: write /dev/ring hello
// stdin: wait 5ms
// stdin: write /dev/ring world
// stdin: wait 5ms
// run: --script -
// has: writer: 5 bytes
// has: writer: 5 bytes
// trace: call=read path=/dev/ring ret=5 text=hello
// trace: call=read path=/dev/ring ret=5 text=world
#include <linux/module.h>
#include <linux/cdev.h>
#include <linux/fs.h>
#include <linux/sched.h>
#include <linux/semaphore.h>
#include <linux/slab.h>
#include <linux/uaccess.h>
#include <linux/wait.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A pipe");

#define RING_SIZE 16

static struct ring {
	wait_queue_head_t readers, writers;
	char *buffer;
	size_t used;
	struct semaphore sem;
	struct cdev cdev;
} ring;
static int major;

static ssize_t ring_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	struct ring *r = file->private_data;

	if (down_interruptible(&r->sem))
		return -ERESTARTSYS;
	while (r->used == 0) {
		up(&r->sem);
		if (file->f_flags & O_NONBLOCK)
			return -EAGAIN;
		if (wait_event_interruptible(r->readers, r->used != 0))
			return -ERESTARTSYS;
		if (down_interruptible(&r->sem))
			return -ERESTARTSYS;
	}
	count = min(count, r->used);
	if (copy_to_user(buf, r->buffer, count)) {
		up(&r->sem);
		return -EFAULT;
	}
	memmove(r->buffer, r->buffer + count, r->used - count);
	r->used -= count;
	up(&r->sem);
	wake_up_interruptible(&r->writers);
	return count;
}
static ssize_t ring_write(struct file *file, const char __user *buf, size_t count, loff_t *pos)
{
	struct ring *r = file->private_data;
	DEFINE_WAIT(wait);

	if (down_interruptible(&r->sem))
		return -ERESTARTSYS;
	while (r->used == RING_SIZE) {
		up(&r->sem);
		prepare_to_wait(&r->writers, &wait, TASK_INTERRUPTIBLE);
		if (r->used == RING_SIZE)
			schedule();
		finish_wait(&r->writers, &wait);
		if (signal_pending(current) || down_interruptible(&r->sem))
			return -ERESTARTSYS;
	}
	count = min_t(size_t, count, RING_SIZE - r->used);
	if (copy_from_user(r->buffer + r->used, buf, count)) {
		up(&r->sem);
		return -EFAULT;
	}
	r->used += count;
	pr_info("writer: %zu bytes\n", count);
	up(&r->sem);
	wake_up_interruptible(&r->readers);
	return count;
}
static int ring_open(struct inode *inode, struct file *file)
{
	file->private_data = container_of(inode->i_cdev, struct ring, cdev);
	return nonseekable_open(inode, file);
}
static const struct file_operations ring_fops = {
	.owner = THIS_MODULE,
	.open = ring_open,
	.read = ring_read,
	.write = ring_write,
	.llseek = no_llseek,
};

static int __init ring_init(void)
{
	dev_t dev;
	int err = alloc_chrdev_region(&dev, 0, 1, "ring");

	if (err)
		return err;
	major = MAJOR(dev);
	init_waitqueue_head(&ring.readers);
	init_waitqueue_head(&ring.writers);
	sema_init(&ring.sem, 1);
	ring.buffer = kmalloc(RING_SIZE, GFP_KERNEL);
	if (!ring.buffer) {
		unregister_chrdev_region(dev, 1);
		return -ENOMEM;
	}
	cdev_init(&ring.cdev, &ring_fops);
	return cdev_add(&ring.cdev, dev, 1);
}
static void __exit ring_exit(void)
{
	cdev_del(&ring.cdev);
	kfree(ring.buffer);
	unregister_chrdev_region(MKDEV(major, 0), 1);
}

module_init(ring_init);
module_exit(ring_exit);
