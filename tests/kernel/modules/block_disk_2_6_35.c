// A disk of 2.6.35: one function for all requests that wait, called under the driver's lock; one that is refused is an
// error of whoever reads.
// over: mode stepped parallel
// stdin: write /dev/ramold data
// stdin: read /dev/ramold 4
// stdin: echo 1 > /sys/module/block_disk_2_6_35/parameters/broken
// stdin: read /dev/ramold 4
// run: --kernel auto --script -
// log: read sector 0, 8 sectors, locked 1
// log:  ramold: unknown partition table
// log: read sector 0, 8 sectors, locked 1
// log: write sector 0, 8 sectors, locked 1
// log: read sector 0, 8 sectors, locked 1
// log: read sector 0, 8 sectors, locked 1
// error: built for 2.6.35
// error: dd /dev/ramold: data
// error: Input/output error
// kbuild: no, 2.6.35
#include <linux/module.h>
#include <linux/blkdev.h>
#include <linux/genhd.h>
#include <linux/vmalloc.h>

MODULE_LICENSE("GPL");

static int broken;
module_param(broken, int, 0644);
static DEFINE_SPINLOCK(ram_lock);
static struct request_queue *queue;
static struct gendisk *disk;
static char *memory;
static int major;

static void ram_request(struct request_queue *q)
{
	struct request *req;

	while ((req = blk_fetch_request(q)) != NULL) {
		char *at = memory + blk_rq_pos(req) * 512;

		printk(KERN_INFO "%s sector %lu, %u sectors, locked %d\n", rq_data_dir(req) == WRITE ? "write" : "read",
		       (unsigned long)blk_rq_pos(req), blk_rq_cur_sectors(req), spin_is_locked(&ram_lock));
		if (rq_data_dir(req) == WRITE)
			memcpy(at, req->buffer, blk_rq_cur_sectors(req) * 512);
		else
			memcpy(req->buffer, at, blk_rq_cur_sectors(req) * 512);
		__blk_end_request_all(req, broken ? -EIO : 0);
	}
}
static struct block_device_operations ram_fops = { .owner = THIS_MODULE };

static int __init ram_init(void)
{
	memory = vmalloc(8192);
	if (!memory)
		return -ENOMEM;
	memset(memory, 0, 8192);
	major = register_blkdev(0, "ramold");
	if (major <= 0)
		return -EBUSY;
	queue = blk_init_queue(ram_request, &ram_lock);
	disk = alloc_disk(1);
	disk->major = major;
	disk->first_minor = 0;
	disk->fops = &ram_fops;
	disk->queue = queue;
	strcpy(disk->disk_name, "ramold");
	set_capacity(disk, 16);
	add_disk(disk);
	return 0;
}
static void __exit ram_exit(void)
{
	del_gendisk(disk);
	put_disk(disk);
	blk_cleanup_queue(queue);
	unregister_blkdev(major, "ramold");
	vfree(memory);
}
module_init(ram_init);
module_exit(ram_exit);
