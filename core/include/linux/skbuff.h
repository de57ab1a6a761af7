/* linux/skbuff.h: packets */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SKBUFF_H
#define WQLAB_LINUX_SKBUFF_H
#include <wqlab/net_abi.h>

#define NET_SKB_PAD 64
#define NET_IP_ALIGN 0
#define CHECKSUM_NONE 0
#define CHECKSUM_UNNECESSARY 1
#define CHECKSUM_COMPLETE 2
#define CHECKSUM_PARTIAL 3
#define PACKET_HOST 0
#define PACKET_BROADCAST 1
#define PACKET_MULTICAST 2
#define PACKET_OTHERHOST 3
#define PACKET_OUTGOING 4
#define PACKET_LOOPBACK 5

struct sk_buff *alloc_skb(unsigned int size, gfp_t flags);
void kfree_skb(struct sk_buff *skb);
struct sk_buff *skb_copy(const struct sk_buff *skb, gfp_t flags);
void *skb_put(struct sk_buff *skb, unsigned int len);
void *skb_push(struct sk_buff *skb, unsigned int len);
void *skb_pull(struct sk_buff *skb, unsigned int len);
void skb_trim(struct sk_buff *skb, unsigned int len);
void wqlab_skb_set_header(struct sk_buff *skb, int which, int offset);
/* A clone shares nothing here: nobody can tell but by its cost. */
#define skb_clone(skb, flags) skb_copy(skb, flags)
#define pskb_copy(skb, flags) skb_copy(skb, flags)
#define dev_alloc_skb(size) wqlab_alloc_padded_skb(size)
#define netdev_alloc_skb(dev, size) wqlab_alloc_skb_for(dev, size)
#define netdev_alloc_skb_ip_align(dev, size) netdev_alloc_skb(dev, size)
#define consume_skb(skb) kfree_skb(skb)
#define dev_kfree_skb(skb) kfree_skb(skb)
#define dev_kfree_skb_any(skb) kfree_skb(skb)
#define dev_kfree_skb_irq(skb) kfree_skb(skb)
#define dev_consume_skb_any(skb) kfree_skb(skb)

static inline void skb_reserve(struct sk_buff *skb, int len) { skb->data += len; skb->tail += len; }
static inline struct sk_buff *wqlab_alloc_padded_skb(unsigned int size)
{
	struct sk_buff *skb = alloc_skb(size + NET_SKB_PAD, GFP_ATOMIC);

	if (skb)
		skb_reserve(skb, NET_SKB_PAD);
	return skb;
}
static inline struct sk_buff *wqlab_alloc_skb_for(struct net_device *dev, unsigned int size)
{
	struct sk_buff *skb = wqlab_alloc_padded_skb(size);

	if (skb)
		skb->dev = dev;
	return skb;
}
static inline unsigned int skb_headlen(const struct sk_buff *skb) { return skb->len - skb->data_len; }
static inline unsigned int skb_headroom(const struct sk_buff *skb) { return skb->data - skb->head; }
static inline int skb_tailroom(const struct sk_buff *skb) { return skb->end - skb->tail; }
static inline unsigned char *skb_tail_pointer(const struct sk_buff *skb) { return skb->head + skb->tail; }
static inline unsigned char *skb_end_pointer(const struct sk_buff *skb) { return skb->head + skb->end; }
static inline bool skb_is_nonlinear(const struct sk_buff *skb) { return skb->data_len; }
static inline int skb_linearize(struct sk_buff *skb) { return 0; }
static inline bool pskb_may_pull(struct sk_buff *skb, unsigned int len) { return len <= skb->len; }
static inline struct sk_buff *skb_get(struct sk_buff *skb) { atomic_inc(&skb->users); return skb; }
static inline bool skb_shared(const struct sk_buff *skb) { return atomic_read(&skb->users) != 1; }
static inline void *skb_put_zero(struct sk_buff *skb, unsigned int len) { return memset(skb_put(skb, len), 0, len); }
static inline void *skb_put_data(struct sk_buff *skb, const void *data, unsigned int len)
{
	return memcpy(skb_put(skb, len), data, len);
}
static inline int skb_copy_bits(const struct sk_buff *skb, int offset, void *to, int len)
{
	if (offset < 0 || len < 0 || offset + len > (int)skb->len)
		return -EFAULT;
	memcpy(to, skb->data + offset, len);
	return 0;
}
static inline void *skb_header_pointer(const struct sk_buff *skb, int offset, int len, void *buffer)
{
	return offset < 0 || offset + len > (int)skb->len ? NULL : skb->data + offset;
}

/* Until 2.6.21 the headers are pointers in the packet; these functions came with 2.6.22. */
static inline unsigned char *skb_mac_header(const struct sk_buff *skb) { return skb->head + skb->mac_header; }
static inline unsigned char *skb_network_header(const struct sk_buff *skb) { return skb->head + skb->network_header; }
static inline unsigned char *skb_transport_header(const struct sk_buff *skb)
{
	return skb->head + skb->transport_header;
}
static inline int skb_network_offset(const struct sk_buff *skb) { return skb_network_header(skb) - skb->data; }
static inline int skb_transport_offset(const struct sk_buff *skb) { return skb_transport_header(skb) - skb->data; }
static inline unsigned int skb_network_header_len(const struct sk_buff *skb)
{
	return skb->transport_header - skb->network_header;
}
static inline bool skb_mac_header_was_set(const struct sk_buff *skb) { return skb->mac_header != (u16)~0U; }
#define skb_set_transport_header(skb, offset) wqlab_skb_set_header(skb, 0, offset)
#define skb_set_network_header(skb, offset) wqlab_skb_set_header(skb, 1, offset)
#define skb_set_mac_header(skb, offset) wqlab_skb_set_header(skb, 2, offset)
#define skb_reset_transport_header(skb) wqlab_skb_set_header(skb, 0, 0)
#define skb_reset_network_header(skb) wqlab_skb_set_header(skb, 1, 0)
#define skb_reset_mac_header(skb) wqlab_skb_set_header(skb, 2, 0)

/* Queues: under their own lock, which is taken with interrupts off; those with __ without. */
static inline void skb_queue_head_init(struct sk_buff_head *list)
{
	spin_lock_init(&list->lock);
	list->next = list->prev = (struct sk_buff *)list;
	list->qlen = 0;
}
static inline int skb_queue_empty(const struct sk_buff_head *list)
{
	return list->next == (const struct sk_buff *)list;
}
static inline __u32 skb_queue_len(const struct sk_buff_head *list) { return list->qlen; }
static inline struct sk_buff *skb_peek(const struct sk_buff_head *list)
{
	return skb_queue_empty(list) ? NULL : list->next;
}
static inline void wqlab_skb_link(struct sk_buff_head *list, struct sk_buff *skb, struct sk_buff *prev)
{
	skb->prev = prev;
	skb->next = prev->next;
	skb->next->prev = skb;
	prev->next = skb;
	list->qlen++;
}
static inline void __skb_queue_tail(struct sk_buff_head *l, struct sk_buff *skb) { wqlab_skb_link(l, skb, l->prev); }
static inline void __skb_queue_head(struct sk_buff_head *l, struct sk_buff *skb)
{
	wqlab_skb_link(l, skb, (struct sk_buff *)l);
}
static inline void __skb_unlink(struct sk_buff *skb, struct sk_buff_head *list)
{
	list->qlen--;
	skb->next->prev = skb->prev;
	skb->prev->next = skb->next;
	skb->next = skb->prev = NULL;
}
static inline struct sk_buff *__skb_dequeue(struct sk_buff_head *list)
{
	struct sk_buff *skb = skb_peek(list);

	if (skb)
		__skb_unlink(skb, list);
	return skb;
}
static inline void skb_queue_tail(struct sk_buff_head *list, struct sk_buff *skb)
{
	unsigned long flags;

	spin_lock_irqsave(&list->lock, flags);
	__skb_queue_tail(list, skb);
	spin_unlock_irqrestore(&list->lock, flags);
}
static inline void skb_queue_head(struct sk_buff_head *list, struct sk_buff *skb)
{
	unsigned long flags;

	spin_lock_irqsave(&list->lock, flags);
	__skb_queue_head(list, skb);
	spin_unlock_irqrestore(&list->lock, flags);
}
static inline struct sk_buff *skb_dequeue(struct sk_buff_head *list)
{
	struct sk_buff *skb;
	unsigned long flags;

	spin_lock_irqsave(&list->lock, flags);
	skb = __skb_dequeue(list);
	spin_unlock_irqrestore(&list->lock, flags);
	return skb;
}
static inline void skb_queue_purge(struct sk_buff_head *list)
{
	struct sk_buff *skb;

	while ((skb = skb_dequeue(list)))
		kfree_skb(skb);
}

#endif
