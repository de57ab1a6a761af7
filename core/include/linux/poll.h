/* linux/poll.h: waiting for several files */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_POLL_H
#define WQLAB_LINUX_POLL_H

#define POLLIN 0x0001
#define POLLPRI 0x0002
#define POLLOUT 0x0004
#define POLLERR 0x0008
#define POLLHUP 0x0010
#define POLLRDNORM 0x0040
#define POLLRDBAND 0x0080
#define POLLWRNORM 0x0100
#define POLLWRBAND 0x0200
#define EPOLLIN ((__poll_t)POLLIN)
#define EPOLLPRI ((__poll_t)POLLPRI)
#define EPOLLOUT ((__poll_t)POLLOUT)
#define EPOLLERR ((__poll_t)POLLERR)
#define EPOLLHUP ((__poll_t)POLLHUP)
#define EPOLLRDNORM ((__poll_t)POLLRDNORM)
#define EPOLLWRNORM ((__poll_t)POLLWRNORM)
typedef unsigned int __poll_t;
void poll_wait(struct file *file, struct wait_queue_head *queue, poll_table *table);
static inline __poll_t poll_requested_events(const poll_table *p) { return p ? p->_key : ~0U; }
static inline bool poll_does_not_wait(const poll_table *p) { return !p || !p->_qproc; }

#endif
