/* linux/blkdev.h: disks and their queues */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_BLKDEV_H
#define WQLAB_LINUX_BLKDEV_H
#include <linux/bio.h>

#define GENHD_FL_REMOVABLE 1
#define GENHD_FL_NO_PART 512
#define DISK_NAME_LEN 32
int register_blkdev(unsigned int major, const char *name);
void wqlab_unregister_blkdev(unsigned int major, const char *name);
#if WQLAB_BEFORE(2, 6, 23)
static inline int unregister_blkdev(unsigned int major, const char *name)
{
	wqlab_unregister_blkdev(major, name);
	return 0;
}
typedef struct request_queue request_queue_t;
#else
#define unregister_blkdev(major, name) wqlab_unregister_blkdev(major, name)
#endif

struct gendisk *wqlab_alloc_disk(int minors, bool with_queue);
int wqlab_add_disk(struct gendisk *disk);
void del_gendisk(struct gendisk *disk);
void put_disk(struct gendisk *disk);
#if WQLAB_SINCE(5, 15, 0)
#define blk_alloc_disk(node) wqlab_alloc_disk(0, true)
#define add_disk(disk) wqlab_add_disk(disk)
#else
#define alloc_disk(minors) wqlab_alloc_disk(minors, false)
#define add_disk(disk) ((void)wqlab_add_disk(disk))
#endif
static inline void set_capacity(struct gendisk *disk, sector_t sectors) { disk->wqlab_sectors = sectors; }
static inline sector_t get_capacity(struct gendisk *disk) { return disk->wqlab_sectors; }

struct request_queue *wqlab_make_queue(void *request_fn, spinlock_t *lock);
void blk_cleanup_queue(struct request_queue *q);
struct request *wqlab_fetch_request(struct request_queue *q, bool keep);
bool wqlab_end_request(struct request *rq, int error);
#define rq_data_dir(rq) ((int)((rq)->cmd_flags & 1))
#if WQLAB_SINCE(2, 6, 31)
#define blk_queue_logical_block_size(q, size) ((void)((q)->logical_block_size = (size)))
#define blk_queue_physical_block_size(q, size) ((void)(q), (void)(size))
#define blk_queue_max_hw_sectors(q, sectors) ((void)(q), (void)(sectors))
static inline sector_t blk_rq_pos(const struct request *rq) { return rq->bio->bi_iter.bi_sector; }
static inline unsigned int blk_rq_bytes(const struct request *rq) { return rq->bio->bi_iter.bi_size; }
static inline unsigned int blk_rq_cur_bytes(const struct request *rq) { return blk_rq_bytes(rq); }
static inline unsigned int blk_rq_sectors(const struct request *rq) { return blk_rq_bytes(rq) >> SECTOR_SHIFT; }
static inline unsigned int blk_rq_cur_sectors(const struct request *rq) { return blk_rq_sectors(rq); }
#else
#define blk_queue_hardsect_size(q, size) ((void)((q)->logical_block_size = (size)))
#endif
struct req_iterator { struct bvec_iter iter; struct bio *bio; int i; };
#if WQLAB_BEFORE(3, 14, 0)
#define rq_for_each_segment(bvl, rq, it) \
	for ((it).bio = (rq)->bio; (it).bio; (it).bio = NULL) \
		bio_for_each_segment(bvl, (it).bio, (it).i)
#else
#define rq_for_each_segment(bvl, rq, it) \
	for ((it).bio = (rq)->bio; (it).bio; (it).bio = NULL) \
		bio_for_each_segment(bvl, (it).bio, (it).iter)
#endif
#define __rq_for_each_bio(b, rq) for ((b) = (rq)->bio; (b); (b) = (b)->bi_next)
#define rq_for_each_bio(b, rq) __rq_for_each_bio(b, rq)

/* --- a function for all requests that wait, until 4.20 */
#if WQLAB_BEFORE(5, 0, 0)
typedef void (request_fn_proc)(struct request_queue *q);
static inline struct request_queue *blk_init_queue(request_fn_proc *fn, spinlock_t *lock)
{
	return wqlab_make_queue((void *)fn, lock);
}
#define blk_fs_request(rq) ((void)(rq), 1)
#define blk_rq_is_passthrough(rq) ((void)(rq), 0)
#if WQLAB_SINCE(2, 6, 31)
#define blk_fetch_request(q) wqlab_fetch_request(q, false)
#define blk_peek_request(q) wqlab_fetch_request(q, true)
#define blk_start_request(rq) list_del_init(&(rq)->queuelist)
#define __blk_end_request_all(rq, error) ((void)wqlab_end_request(rq, error))
#define __blk_end_request_cur(rq, error) wqlab_end_request(rq, error)
#define __blk_end_request(rq, error, bytes) wqlab_end_request(rq, error)
#define blk_end_request(rq, error, bytes) wqlab_end_request(rq, error)
#define blk_end_request_all(rq, error) ((void)wqlab_end_request(rq, error))
#else
#define elv_next_request(q) wqlab_fetch_request(q, true)
#define blkdev_dequeue_request(rq) list_del_init(&(rq)->queuelist)
#define end_request(rq, uptodate) \
	do { list_del_init(&(rq)->queuelist); wqlab_end_request(rq, (uptodate) > 0 ? 0 : -EIO); } while (0)
#endif
#endif

/* --- a function for each bio: until 5.8 of the queue, since 5.9 of the disk */
#if WQLAB_BEFORE(5, 7, 0)
#define blk_alloc_queue(gfp) wqlab_make_queue(NULL, NULL)
#if WQLAB_BEFORE(4, 4, 0)
#if WQLAB_BEFORE(3, 2, 0)
typedef int (make_request_fn)(struct request_queue *q, struct bio *bio);
#else
typedef void (make_request_fn)(struct request_queue *q, struct bio *bio);
#endif
#else
typedef unsigned int blk_qc_t;
#define BLK_QC_T_NONE (-1U)
typedef blk_qc_t (make_request_fn)(struct request_queue *q, struct bio *bio);
#endif
static inline void blk_queue_make_request(struct request_queue *q, make_request_fn *fn)
{
	q->wqlab_make_request = (void *)fn;
}
#endif

#endif
