// Exports of linux/blkdev.h, bio.h and blk-mq.h.
#include "kernel/block.h"

#include "runner/call.h"

namespace wqlab::runner {

namespace {

// make_queue: the lock may be left out.
request_queue *make_queue(void *request_fn, void *lock) {
    return queue_make(request_fn, static_cast<spinlock_t *>(lock));
}

const Export table[] = {
    CALL(register_blkdev, blkdev_register),
    CALL(wqlab_unregister_blkdev, blkdev_unregister),
    CALL_AS(wqlab_alloc_disk, "alloc_disk", disk_make),
    CALL_AS(wqlab_add_disk, "add_disk", disk_add),
    CALL(del_gendisk, disk_remove),
    CALL(put_disk, disk_put),
    CALL_AS(wqlab_make_queue, "blk_init_queue", make_queue),
    CALL(blk_cleanup_queue, queue_end),
    CALL_AS(wqlab_fetch_request, "blk_fetch_request", request_next),
    CALL_AS(wqlab_end_request, "blk_end_request", request_end),
    CALL_AS(wqlab_bio_end, "bio_endio", bio_end),
};

}  // namespace

std::span<const Export> block_exports() { return table; }

}  // namespace wqlab::runner
