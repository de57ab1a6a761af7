/* sysctl_abi.h: the layout of the tables behind /proc/sys that engine and module share. C and C++; after
 * wqlab/files.h. */
#ifndef WQLAB_SYSCTL_ABI_H
#define WQLAB_SYSCTL_ABI_H

#ifdef __cplusplus
extern "C" {
#endif

struct ctl_table {
#if WQLAB_STILL(2, 6, 33)
	int ctl_name;
#else
	int wqlab_ctl_name;
#endif
	const char *procname;                   /* the entry without one is the last */
	void *data;
	int maxlen;
	unsigned short mode;
	struct ctl_table *child;
	/* before 2.6.32 with a struct file behind write: who calls it knows the kernel */
#if defined(__cplusplus)
	void *proc_handler;
#elif WQLAB_STILL(2, 6, 32)
	int (*proc_handler)(struct ctl_table *, int, struct file *, void *, unsigned long *, long long *);
#else
	int (*proc_handler)(struct ctl_table *, int, void *, unsigned long *, long long *);
#endif
#if WQLAB_STILL(2, 6, 33)
	void *strategy;
#else
	void *wqlab_strategy;
#endif
	void *extra1, *extra2;
};
struct ctl_table_header;

#ifdef __cplusplus
}
#endif
#endif
