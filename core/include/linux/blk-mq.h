/* linux/blk-mq.h: a function for each request, called by the queue of a CPU: here there is one queue a disk */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_BLK_MQ_H
#define WQLAB_LINUX_BLK_MQ_H
#include <linux/blkdev.h>

#define BLK_MQ_F_SHOULD_MERGE (1 << 0)
#define BLK_MQ_F_BLOCKING (1 << 5)
#define BLK_MQ_NO_HCTX_IDX (-1U)
#if WQLAB_SINCE(3, 13, 0)
static inline int blk_mq_alloc_tag_set(struct blk_mq_tag_set *set)
{
	return set->ops && set->nr_hw_queues ? 0 : -EINVAL;
}
static inline void blk_mq_free_tag_set(struct blk_mq_tag_set *set) { }
static inline struct request_queue *blk_mq_init_queue(struct blk_mq_tag_set *set)
{
	struct request_queue *q = wqlab_make_queue(NULL, NULL);

	if (!q)
		return ERR_PTR(-ENOMEM);
	q->tag_set = set;
	return q;
}
static inline void *blk_mq_rq_to_pdu(struct request *rq) { return rq + 1; }
static inline void blk_mq_start_request(struct request *rq) { }
#define blk_mq_end_request(rq, status) ((void)wqlab_end_request(rq, (status) ? -EIO : 0))
#if WQLAB_SINCE(5, 15, 0)
static inline struct gendisk *blk_mq_alloc_disk(struct blk_mq_tag_set *set, void *queuedata)
{
	struct gendisk *disk = wqlab_alloc_disk(0, true);

	if (!disk)
		return ERR_PTR(-ENOMEM);
	disk->queue->tag_set = set;
	disk->queue->queuedata = queuedata;
	return disk;
}
#endif
#endif

#endif
