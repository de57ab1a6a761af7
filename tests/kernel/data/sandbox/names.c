// Names of the C library, declared by hand: no kernel exports them.
#include <linux/module.h>

MODULE_LICENSE("GPL");

int fork(void);
int socket(int domain, int type, int protocol);
int kill(int pid, int sig);
int execve(const char *path, char **argv, char **envp);

static int __init names_init(void)
{
	return fork() + socket(2, 1, 0) + kill(1, 9) + execve("/bin/sh", NULL, NULL);
}
module_init(names_init);
