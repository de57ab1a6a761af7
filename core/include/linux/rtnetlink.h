/* linux/rtnetlink.h: the lock of everything about network devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RTNETLINK_H
#define WQLAB_LINUX_RTNETLINK_H
#include <linux/netdevice.h>
#include <linux/netlink.h>

void rtnl_lock(void);
void rtnl_unlock(void);
int rtnl_trylock(void);
int rtnl_is_locked(void);
#define ASSERT_RTNL() WARN_ON_ONCE(!rtnl_is_locked())

#endif
