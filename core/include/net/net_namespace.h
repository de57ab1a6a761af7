/* net/net_namespace.h: the one network namespace of this machine */
#include <wqlab/all.h>
#ifndef WQLAB_NET_NET_NAMESPACE_H
#define WQLAB_NET_NET_NAMESPACE_H

struct net { int ifindex; struct list_head dev_base_head; };
#if WQLAB_SINCE(2, 6, 24)
extern struct net init_net;
static inline struct net *get_net(struct net *net) { return net; }
static inline void put_net(struct net *net) { }
/* Namespaces come and go with others; the one that is there is told of, once. */
struct pernet_operations {
	struct list_head list;
	int (*init)(struct net *net);
	void (*exit)(struct net *net);
	unsigned int *id;
	size_t size;
};
static inline int register_pernet_subsys(struct pernet_operations *ops) { return ops->init ? ops->init(&init_net) : 0; }
static inline void unregister_pernet_subsys(struct pernet_operations *ops) { if (ops->exit) ops->exit(&init_net); }
#define register_pernet_device(ops) register_pernet_subsys(ops)
#define unregister_pernet_device(ops) unregister_pernet_subsys(ops)
#endif

#endif
