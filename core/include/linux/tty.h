/* linux/tty.h: terminals. A person's command has one, which prints where wqlab-run prints; a kernel thread has none. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_TTY_H
#define WQLAB_LINUX_TTY_H

struct tty_struct;
struct file;
struct tty_operations {
	int (*open)(struct tty_struct *tty, struct file *file);
	void (*close)(struct tty_struct *tty, struct file *file);
#if WQLAB_SINCE(2, 6, 26)
	int (*write)(struct tty_struct *tty, const unsigned char *buf, int count);
#else
	int (*wqlab_write)(struct tty_struct *tty, const unsigned char *buf, int count);
#endif
};
struct tty_driver {
	const char *driver_name, *name;
	int major, minor_start;
	const struct tty_operations *ops;
#if WQLAB_BEFORE(2, 6, 26)
	int (*write)(struct tty_struct *tty, const unsigned char *buf, int count);
#endif
};
struct tty_struct {
	int index;
	struct tty_driver *driver;
	const struct tty_operations *ops;
	char name[64];
};
struct tty_struct *get_current_tty(void);
static inline void tty_kref_put(struct tty_struct *tty) { }

#endif
