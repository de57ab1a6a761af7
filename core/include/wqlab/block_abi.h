/* block_abi.h: the layouts of disks and of what is asked of them that engine and module share. C and C++; after
 * wqlab/files.h. One layout for all kernels; a header shows a member only to those that have it. */
#ifndef WQLAB_BLOCK_ABI_H
#define WQLAB_BLOCK_ABI_H

#ifdef __cplusplus
extern "C" {
#endif

struct gendisk;
struct request;
struct request_queue;
struct blk_mq_tag_set;
struct blk_mq_hw_ctx;
struct hd_geometry;

struct block_device {
	struct gendisk *bd_disk;
	unsigned int bd_dev;
	struct inode *bd_inode;
};
struct bio_vec { struct page *bv_page; unsigned int bv_len, bv_offset; };
struct bvec_iter {
	unsigned long bi_sector;
	unsigned int bi_size, bi_idx, bi_bvec_done;
};
struct bio {
	struct bio *bi_next;
	struct block_device *bi_bdev;
	struct gendisk *bi_disk;
#if WQLAB_STILL(3, 14, 0)
	unsigned long bi_sector;
	unsigned int bi_size;
	unsigned short bi_idx;
#else
	unsigned long wqlab_sector;
	unsigned int wqlab_size;
	unsigned short wqlab_idx;
#endif
	struct bvec_iter bi_iter;
	unsigned long bi_rw;                    /* 1: a write */
	unsigned int bi_opf;
	unsigned short bi_vcnt;
	unsigned char bi_status;
	struct bio_vec *bi_io_vec;
	void (*bi_end_io)(struct bio *bio);
	void *bi_private;
	int wqlab_error;
	int wqlab_ended;
	struct bio_vec wqlab_vec;
};
struct request {
	struct list_head queuelist;
	struct request_queue *q;
	struct gendisk *rq_disk;
	struct bio *bio;
	unsigned int cmd_flags;                 /* bit 0: a write */
	int errors, tag;
	void *special;
#if WQLAB_STILL(2, 6, 31)
	unsigned long sector, nr_sectors;
	unsigned int current_nr_sectors;
#else
	unsigned long wqlab_sector, wqlab_nr_sectors;
	unsigned int wqlab_current_nr_sectors;
#endif
#if WQLAB_STILL(3, 16, 0)
	char *buffer;
#else
	char *wqlab_buffer;
#endif
};
struct blk_mq_queue_data { struct request *rq; unsigned char last; };
struct blk_mq_hw_ctx { struct request_queue *queue; void *driver_data; unsigned int queue_num; };
struct blk_mq_ops {
	unsigned char (*queue_rq)(struct blk_mq_hw_ctx *hctx, const struct blk_mq_queue_data *bd);
	void (*complete)(struct request *rq);
	int (*init_request)(struct blk_mq_tag_set *set, struct request *rq, unsigned int index, unsigned int node);
};
struct blk_mq_tag_set {
	const struct blk_mq_ops *ops;
	unsigned int nr_hw_queues, queue_depth, reserved_tags, cmd_size, flags, timeout;
	int numa_node;
	void *driver_data;
};
struct request_queue {
	void *queuedata;
	spinlock_t *queue_lock;
	spinlock_t wqlab_own_lock;
	void *wqlab_request_fn, *wqlab_make_request;
	struct blk_mq_tag_set *tag_set;
	struct list_head wqlab_waiting;         /* requests that were not fetched yet; under queue_lock */
	unsigned int logical_block_size;
	struct gendisk *wqlab_disk;
	struct blk_mq_hw_ctx wqlab_context;
};
/* Who is opened has had three forms; who calls it knows the kernel. */
struct block_device_operations {
	struct module *owner;
	void (*submit_bio)(struct bio *bio);
#if defined(__cplusplus)
	int (*open)(void *device, unsigned long mode);
	int (*release)(void *disk, unsigned long mode);
	int (*ioctl)(void *device, unsigned long mode, unsigned int cmd, unsigned long arg);
#elif WQLAB_STILL(2, 6, 28)
	int (*open)(struct inode *inode, struct file *filp);
	int (*release)(struct inode *inode, struct file *filp);
	int (*ioctl)(struct inode *inode, struct file *filp, unsigned int cmd, unsigned long arg);
#else
	int (*open)(struct block_device *bdev, unsigned int mode);
#if WQLAB_STILL(3, 10, 0)
	int (*release)(struct gendisk *disk, unsigned int mode);
#else
	void (*release)(struct gendisk *disk, unsigned int mode);
#endif
	int (*ioctl)(struct block_device *bdev, unsigned int mode, unsigned int cmd, unsigned long arg);
#endif
	int (*getgeo)(struct block_device *bdev, struct hd_geometry *geo);
	int (*media_changed)(struct gendisk *disk);
	int (*revalidate_disk)(struct gendisk *disk);
};
struct gendisk {
	int major, first_minor, minors;
	char disk_name[32];
	const struct block_device_operations *fops;
	struct request_queue *queue;
	void *private_data;
	int flags;
	unsigned long wqlab_sectors;
	struct block_device wqlab_device, *part0;
	void *wqlab_node, *wqlab_sysfs;
};

#ifdef __cplusplus
}
#endif
#endif
