/* linux/inet.h: addresses as text */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_INET_H
#define WQLAB_LINUX_INET_H
#include <linux/in.h>

#define INET_ADDRSTRLEN 16
__be32 in_aton(const char *text);

#endif
