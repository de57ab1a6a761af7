// Exports of linux/gfp.h, mm.h and wait_bit.h: pages of the kernel's memory, and who waits for a word of it.
#include "kernel/pages.h"

#include <map>
#include <mutex>

#include "kernel/engine_heap.h"
#include "kernel/fs/mapping.h"
#include "kernel/wait.h"
#include "machine/quiet_lock.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

void *take(unsigned gfp, unsigned order) { return pages_take(gfp, order, my_notes().call->site); }
void give(void *page, unsigned) { pages_give(page, my_notes().call->site); }
int map_range(vm_area_struct *area, unsigned long address, unsigned long frame, unsigned long size, unsigned long) {
    return mapping_set_range(area, address, frame, size);
}

machine::QuietLock lock;   // guards queues
std::map<const volatile void *, wait_queue_head_t *> queues;
wait_queue_head_t *queue_of(const volatile void *address) {
    std::lock_guard g(lock);
    wait_queue_head_t *&q = queues[address];
    if (!q) {
        q = engine_new<wait_queue_head_t>();
        init_waitqueue_head(q);
    }
    return q;
}

const Export table[] = {
    CALL_AS(wqlab_alloc_pages, "alloc_pages", take),
    CALL_AS(wqlab_free_pages, "__free_pages", give),
    QUIET(wqlab_get_page, page_hold),
    QUIET(wqlab_page_count, page_holds),
    QUIET(virt_to_phys, physical_address),
    QUIET(phys_to_virt, at_physical),
    CALL(remap_pfn_range, map_range),
    CALL(vm_insert_page, mapping_set_page),
    QUIET(wqlab_bit_queue, queue_of),
};

}  // namespace

void bit_queues_reset() { queues.clear(); }

std::span<const Export> page_exports() { return table; }

}  // namespace wqlab::runner
