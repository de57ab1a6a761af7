// block.h: disks of modules: their numbers, queues, and what a person reads from and writes to /dev/NAME.
#pragma once
#include "kernel/layouts.h"
// after it
#include "include/wqlab/block_abi.h"

namespace wqlab {

// blkdev_register: register_blkdev(): the major when 0 was asked for, 0, or a negative errno.
int blkdev_register(unsigned major, const char *name);
void blkdev_unregister(unsigned major, const char *name);

// queue_make: for requests with a function for all that wait and the driver's lock (null: its own), or without one.
request_queue *queue_make(void *request_fn, spinlock_t *lock);
void queue_end(request_queue *q);
// disk_make: with a queue of its own, or without.
gendisk *disk_make(int minors, bool with_queue);
// disk_add: its node in /dev and directory in /sys/block; then its partition table is read, by whoever calls.
int disk_add(gendisk *disk);
void disk_remove(gendisk *disk);
void disk_put(gendisk *disk);

// request_next: the first that waits, or null; keep: it stays in the queue. Under the queue's lock.
request *request_next(request_queue *q, bool keep);
// request_end, bio_end: what was asked for is done, or failed. request_end is false: nothing of it is left.
bool request_end(request *rq, int error);
void bio_end(bio *b, int error);
void block_boot();

}  // namespace wqlab
