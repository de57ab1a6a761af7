/* linux/umh.h: programs that the kernel starts. This machine's disk holds none: -ENOENT, as exec says it. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_UMH_H
#define WQLAB_LINUX_UMH_H

#define UMH_NO_WAIT 0
#define UMH_WAIT_EXEC 1
#define UMH_WAIT_PROC 2
#define UMH_KILLABLE 4
struct cred;
struct subprocess_info {
	const char *path;
	char **argv, **envp;
	int wait, retval;
	int (*init)(struct subprocess_info *info, struct cred *new);
	void (*cleanup)(struct subprocess_info *info);
	void *data;
};
int call_usermodehelper(const char *path, char **argv, char **envp, int wait);
struct subprocess_info *call_usermodehelper_setup(const char *path, char **argv, char **envp, gfp_t gfp,
						  int (*init)(struct subprocess_info *info, struct cred *new),
						  void (*cleanup)(struct subprocess_info *info), void *data);
int call_usermodehelper_exec(struct subprocess_info *info, int wait);

#endif
