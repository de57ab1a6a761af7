#include "kernel/block.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "kernel/engine_heap.h"
#include "kernel/fs/node.h"
#include "kernel/fs/user_memory.h"
#include "kernel/irq.h"
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/pages.h"
#include "kernel/printk.h"
#include "kernel/version.h"
#include "kernel/wait.h"

namespace wqlab {

namespace {

constexpr unsigned S_IFBLK = 0060000;
constexpr unsigned majors = 512, page_bytes = 4096, sector_bytes = 512, write_bit = 1;
constexpr unsigned gfp_kernel = 0xcc0;
SpinLock lock;
std::array<std::string, majors> names;   // under `lock`; "": free

// InFlight: one bio and who waits for it; on the waiter's stack.
struct InFlight {
    bio b{};
    completion done;
};

int make_request(request_queue *q, bio *b) {
    using Function = int (*)(request_queue *, bio *);
    return reinterpret_cast<Function>(q->wqlab_make_request)(q, b);
}

// hand_over: to the driver, in the form that it has.
int hand_over(gendisk *d, bio *b) {
    request_queue *q = d->queue;
    if (d->fops && d->fops->submit_bio) {
        d->fops->submit_bio(b);
        return 0;
    }
    if (!q) return -EIO;
    if (q->wqlab_make_request) {
        make_request(q, b);
        return 0;
    }
    if (!q->wqlab_request_fn && !q->tag_set) return -EIO;
    auto *rq = static_cast<request *>(engine_alloc(sizeof(request) + (q->tag_set ? q->tag_set->cmd_size : 0)));
    if (!rq) return -ENOMEM;
    rq->q = q;
    rq->rq_disk = d;
    rq->bio = b;
    rq->cmd_flags = b->bi_opf;
    rq->sector = b->bi_sector;
    rq->nr_sectors = rq->current_nr_sectors = b->bi_size / sector_bytes;
    rq->buffer = reinterpret_cast<char *>(b->bi_io_vec->bv_page);
    init_list_head(&rq->queuelist);
    if (q->tag_set) {
        q->wqlab_context.queue = q;
        q->wqlab_context.driver_data = q->tag_set->driver_data;
        const blk_mq_queue_data data{rq, 1};
        return q->tag_set->ops->queue_rq(&q->wqlab_context, &data) ? -EIO : 0;
    }
    spin_lock_irq(q->queue_lock);
    list_add_tail(&rq->queuelist, &q->wqlab_waiting);
    reinterpret_cast<void (*)(request_queue *)>(q->wqlab_request_fn)(q);
    spin_unlock_irq(q->queue_lock);
    return 0;
}

// transfer: one page of a disk, and waits for it.
int transfer(gendisk *d, unsigned long sector, void *page, unsigned bytes, bool write) {
    InFlight io;
    init_completion(&io.done);
    bio &b = io.b;
    b.wqlab_vec = {reinterpret_cast<struct page *>(page), bytes, 0};
    b.bi_io_vec = &b.wqlab_vec;
    b.bi_vcnt = 1;
    b.bi_bdev = &d->wqlab_device;
    b.bi_disk = d;
    b.bi_sector = b.bi_iter.bi_sector = sector;
    b.bi_size = b.bi_iter.bi_size = bytes;
    b.bi_rw = b.bi_opf = write ? write_bit : 0;
    b.bi_private = &io;
    if (int e = hand_over(d, &b)) return e;
    wait_for_completion(&io.done);
    return b.wqlab_error;
}

gendisk *disk_of(const file *f) { return static_cast<gendisk *>(static_cast<Node *>(f->wqlab_node)->data); }

// each_page: a read or a write of a person, page by page, as the page cache would.
long each_page(file *f, char *user, unsigned long n, long long *pos, bool write) {
    gendisk *d = disk_of(f);
    const unsigned long size = d->wqlab_sectors * sector_bytes;
    void *page = pages_take(gfp_kernel, 0, reinterpret_cast<const void *>(&each_page));
    if (!page) return -ENOMEM;
    unsigned long done = 0;
    long error = 0;
    while (!error && done < n && static_cast<unsigned long>(*pos) < size) {
        const unsigned long from = static_cast<unsigned long>(*pos), at = from % page_bytes, first = from - at;
        const auto here = static_cast<unsigned>(std::min<unsigned long>(page_bytes, size - first));
        const unsigned long part = std::min(n - done, here - at);
        auto *bytes = static_cast<char *>(page) + at;
        const bool whole = write && part == here;
        if (!whole) error = transfer(d, first / sector_bytes, page, here, false);
        if (!error && write && copy_from_user_bytes(bytes, user + done, part)) error = -EFAULT;
        if (!error && write) error = transfer(d, first / sector_bytes, page, here, true);
        if (!error && !write && copy_to_user_bytes(user + done, bytes, part)) error = -EFAULT;
        if (error) break;
        done += part;
        *pos += static_cast<long long>(part);
    }
    pages_give(page, reinterpret_cast<const void *>(&each_page));
    if (!done && !error && write && n) error = -ENOSPC;
    return done ? static_cast<long>(done) : error;
}
long read_disk(file *f, char *user, unsigned long n, long long *pos) { return each_page(f, user, n, pos, false); }
long write_disk(file *f, const char *user, unsigned long n, long long *pos) {
    return each_page(f, const_cast<char *>(user), n, pos, true);
}
bool has_inode() { return booted_version() < kernel_version(2, 6, 28); }
int open_disk(struct inode *inode, file *f) {
    gendisk *d = static_cast<gendisk *>(static_cast<Node *>(inode->wqlab_node)->data);
    if (!d->fops || !d->fops->open) return 0;
    return has_inode() ? d->fops->open(inode, reinterpret_cast<unsigned long>(f))
                       : d->fops->open(&d->wqlab_device, f->f_mode);
}
int release_disk(struct inode *inode, file *f) {
    gendisk *d = disk_of(f);
    if (!d->fops || !d->fops->release) return 0;
    has_inode() ? d->fops->release(inode, reinterpret_cast<unsigned long>(f)) : d->fops->release(d, f->f_mode);
    return 0;
}
long ioctl_disk(file *f, unsigned cmd, unsigned long arg) {
    gendisk *d = disk_of(f);
    if (!d->fops || !d->fops->ioctl) return -ENOTTY;
    return has_inode() ? d->fops->ioctl(f->f_inode, reinterpret_cast<unsigned long>(f), cmd, arg)
                       : d->fops->ioctl(&d->wqlab_device, f->f_mode, cmd, arg);
}
const file_operations operations = [] {
    file_operations o{};
    o.read = read_disk;
    o.write = write_disk;
    o.open = open_disk;
    o.release = release_disk;
    o.unlocked_ioctl = ioctl_disk;
    return o;
}();

// read_partitions: what add_disk() ends with: sector 0 is read, and nothing is found there.
void read_partitions(gendisk *d) {
    if (!d->wqlab_sectors) return;
    void *page = pages_take(gfp_kernel, 0, reinterpret_cast<const void *>(&each_page));
    if (!page) return;
    const auto bytes = static_cast<unsigned>(std::min<unsigned long>(page_bytes, d->wqlab_sectors * sector_bytes));
    if (transfer(d, 0, page, bytes, false)) {
        const bool old = booted_version() < kernel_version(3, 2, 0);
        printk("\0013Buffer I/O error on dev%s %s, logical block 0%s\n", old ? "ice" : "", d->disk_name,
               old ? "" : ", async page read");
        printk("\0014 %s: unable to read partition table\n", d->disk_name);
    } else if (booted_version() < kernel_version(3, 0, 0)) {
        printk("\0016 %s: unknown partition table\n", d->disk_name);
    }
    pages_give(page, reinterpret_cast<const void *>(&each_page));
}

}  // namespace

int blkdev_register(unsigned major, const char *name) {
    IrqGuard g(lock);
    unsigned free = 254;   // from where the kernel looks for one
    if (!major) {
        while (free && !names[free].empty()) --free;
        if (!free) return -EBUSY;
        names[free] = name;
        return static_cast<int>(free);
    }
    if (major >= majors) return -EINVAL;
    if (!names[major].empty()) return -EBUSY;
    names[major] = name;
    return 0;
}
void blkdev_unregister(unsigned major, const char *name) {
    IrqGuard g(lock);
    if (major < majors && names[major] == name) names[major].clear();
}

request_queue *queue_make(void *request_fn, spinlock_t *driver_lock) {
    auto *q = engine_new<request_queue>();
    if (!q) return nullptr;
    q->queue_lock = driver_lock ? driver_lock : &q->wqlab_own_lock;
    q->wqlab_request_fn = request_fn;
    q->logical_block_size = sector_bytes;
    init_list_head(&q->wqlab_waiting);
    return q;
}
void queue_end(request_queue *q) { engine_free(q); }

gendisk *disk_make(int minors, bool with_queue) {
    auto *d = engine_new<gendisk>();
    if (!d || (with_queue && !(d->queue = queue_make(nullptr, nullptr)))) {
        engine_free(d);
        return nullptr;
    }
    d->minors = minors;
    d->part0 = &d->wqlab_device;
    d->wqlab_device.bd_disk = d;
    return d;
}

int disk_add(gendisk *d) {
    if (d->wqlab_node) return -EEXIST;
    Node *n = node_make(dev_root_node(), d->disk_name, S_IFBLK | 0660);
    if (!n) return -EEXIST;
    n->fops = &operations;
    n->data = d;
    constexpr int minor_bits = 20;
    n->rdev = d->wqlab_device.bd_dev = static_cast<unsigned>(d->major << minor_bits | d->first_minor);
    d->wqlab_node = n;
    Node *block = node_find(sys_root_node(), "block");
    Node *dir = block ? node_make(block, d->disk_name, S_IFDIR | 0755) : nullptr;
    d->wqlab_sysfs = dir;
    if (Node *size = dir ? node_make(dir, "size", S_IFREG | 0444) : nullptr)
        size->content = std::to_string(d->wqlab_sectors) + '\n';
    read_partitions(d);
    return 0;
}

void disk_remove(gendisk *d) {
    for (void **at : {&d->wqlab_node, &d->wqlab_sysfs})
        if (auto *n = static_cast<Node *>(std::exchange(*at, nullptr))) {
            node_remove(n);
            node_drain(n);
        }
}
void disk_put(gendisk *d) {
    if (d && !d->wqlab_node) engine_free(d);
}

request *request_next(request_queue *q, bool keep) {
    if (list_empty(&q->wqlab_waiting)) return nullptr;
    request *rq = entry_of<&request::queuelist>(q->wqlab_waiting.next);
    if (!keep) list_del_init(&rq->queuelist);
    return rq;
}
bool request_end(request *rq, int error) {
    if (!list_empty(&rq->queuelist)) list_del_init(&rq->queuelist);
    bio_end(rq->bio, error);
    engine_free(rq);
    return false;
}
void bio_end(bio *b, int error) {
    b->wqlab_error = error;
    complete(&static_cast<InFlight *>(b->bi_private)->done);
}

void block_boot() {
    lock = {};
    names.fill({});
}

}  // namespace wqlab
