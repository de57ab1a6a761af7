// Two disks in memory, one that gets each bio and one that gets requests by blk-mq: registering one reads its first page
// for partitions; what is written comes back, and stays within the disk.
// over: mode stepped parallel
// stdin: write /dev/ram_bio0 hello
// stdin: read /dev/ram_bio0 5
// stdin: write /dev/ram_mq0 requests
// stdin: read /dev/ram_mq0 8
// stdin: cat /sys/block/ram_mq0/size
// run: --script -
// log: major is ours: 1, again: -16
// log: bio read sector 0, 4096 bytes
// log: mq read sector 0, 4096 bytes
// log: bio read sector 0, 4096 bytes
// log: bio write sector 0, 4096 bytes
// log: bio read sector 0, 4096 bytes
// log: mq read sector 0, 4096 bytes
// log: mq write sector 0, 4096 bytes
// log: mq read sector 0, 4096 bytes
// log: disks hold hello, requests
// error: dd /dev/ram_bio0: hello
// error: dd /dev/ram_mq0: requests
// error: cat /sys/block/ram_mq0/size: 16
// kbuild: no, a page cache writes later
#include <linux/module.h>
#include <linux/blkdev.h>
#include <linux/blk-mq.h>
#include <linux/vmalloc.h>

MODULE_LICENSE("GPL");

#define DISK_BYTES 8192
static char *memory[2];
static struct gendisk *disks[2];
static int major;

static void move(char *memory, struct bio_vec *bvec, sector_t sector, bool write)
{
	void *buf = page_address(bvec->bv_page) + bvec->bv_offset;

	if (write)
		memcpy(memory + sector * SECTOR_SIZE, buf, bvec->bv_len);
	else
		memcpy(buf, memory + sector * SECTOR_SIZE, bvec->bv_len);
}
static void ram_submit_bio(struct bio *bio)
{
	bool write = op_is_write(bio_op(bio));
	struct bvec_iter iter;
	struct bio_vec bvec;

	pr_info("bio %s sector %llu, %u bytes\n", write ? "write" : "read", (u64)bio->bi_iter.bi_sector,
		bio->bi_iter.bi_size);
	bio_for_each_segment(bvec, bio, iter)
		move(bio->bi_bdev->bd_disk->private_data, &bvec, iter.bi_sector, write);
	bio_endio(bio);
}
static blk_status_t ram_queue_rq(struct blk_mq_hw_ctx *hctx, const struct blk_mq_queue_data *bd)
{
	struct request *rq = bd->rq;
	sector_t sector = blk_rq_pos(rq);
	struct req_iterator iter;
	struct bio_vec bvec;

	blk_mq_start_request(rq);
	pr_info("mq %s sector %llu, %u bytes\n", rq_data_dir(rq) ? "write" : "read", (u64)sector, blk_rq_bytes(rq));
	rq_for_each_segment(bvec, rq, iter) {
		move(hctx->queue->queuedata, &bvec, sector, rq_data_dir(rq));
		sector += bvec.bv_len >> SECTOR_SHIFT;
	}
	blk_mq_end_request(rq, BLK_STS_OK);
	return BLK_STS_OK;
}
static const struct blk_mq_ops mq_ops = { .queue_rq = ram_queue_rq };
static struct blk_mq_tag_set tags = {
	.ops = &mq_ops, .nr_hw_queues = 1, .queue_depth = 16, .numa_node = NUMA_NO_NODE, .flags = BLK_MQ_F_SHOULD_MERGE,
};
static const struct block_device_operations bio_fops = { .owner = THIS_MODULE, .submit_bio = ram_submit_bio };
static const struct block_device_operations mq_fops = { .owner = THIS_MODULE };

static int add(int n, const char *name, const struct block_device_operations *fops)
{
	struct gendisk *disk = disks[n];

	disk->major = major;
	disk->first_minor = n;
	disk->minors = 1;
	disk->fops = fops;
	disk->private_data = memory[n];
	strscpy(disk->disk_name, name, sizeof(disk->disk_name));
	set_capacity(disk, DISK_BYTES / SECTOR_SIZE);
	return add_disk(disk);
}
static int __init block_disk_init(void)
{
	int ret;

	memory[0] = vzalloc(DISK_BYTES);
	memory[1] = vzalloc(DISK_BYTES);
	major = register_blkdev(0, "ram");
	if (major < 0)
		return major;
	pr_info("major is ours: %d, again: %d\n", major > 0, register_blkdev(major, "other"));
	disks[0] = blk_alloc_disk(NUMA_NO_NODE);
	ret = blk_mq_alloc_tag_set(&tags);
	if (ret)
		return ret;
	disks[1] = blk_mq_alloc_disk(&tags, memory[1]);
	ret = add(0, "ram_bio0", &bio_fops);
	return ret ? ret : add(1, "ram_mq0", &mq_fops);
}
static void __exit block_disk_exit(void)
{
	int n;

	for (n = 0; n < 2; n++) {
		del_gendisk(disks[n]);
		put_disk(disks[n]);
	}
	blk_mq_free_tag_set(&tags);
	unregister_blkdev(major, "ram");
	pr_info("disks hold %s, %s\n", memory[0], memory[1]);
	vfree(memory[0]);
	vfree(memory[1]);
}
module_init(block_disk_init);
module_exit(block_disk_exit);
