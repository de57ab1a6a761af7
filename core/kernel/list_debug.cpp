#include "kernel/list_debug.h"

#include "kernel/printk.h"
#include "kernel/warn.h"
#include "trace/address.h"

namespace wqlab {

namespace {

// shown: %px prints what it is given; modules see kernel addresses.
const void *shown(const list_head *at) {
    return reinterpret_cast<const void *>(kernel_address(reinterpret_cast<std::uint64_t>(at)));
}

void add_wrong_next(const list_head *prev, const list_head *next) {
    printk("\0013list_add corruption. next->prev should be prev (%px), but was %px. (next=%px).\n", shown(prev),
           shown(next->prev), shown(next));
}
void add_wrong_prev(const list_head *prev, const list_head *next) {
    printk("\0013list_add corruption. prev->next should be next (%px), but was %px. (prev=%px).\n", shown(next),
           shown(prev->next), shown(prev));
}

}  // namespace

void list_add_bug(const list_head *entry, const list_head *prev, const list_head *next) {
    if (!prev) printk("\0013list_add corruption. prev is NULL.\n");
    else if (!next) printk("\0013list_add corruption. next is NULL.\n");
    else if (next->prev != prev) add_wrong_next(prev, next);
    else if (prev->next != next) add_wrong_prev(prev, next);
    else printk("\0013list_add double add: new=%px, prev=%px, next=%px.\n", shown(entry), shown(prev), shown(next));
    kernel_bug(__FILE__, __LINE__);
}

void list_del_bug(const list_head *entry) {
    const list_head *prev = entry->prev, *next = entry->next;
    if (!next) printk("\0013list_del corruption, %px->next is NULL\n", shown(entry));
    else if (!prev) printk("\0013list_del corruption, %px->prev is NULL\n", shown(entry));
    else if (prev->next != entry)
        printk("\0013list_del corruption. prev->next should be %px, but was %px. (prev=%px)\n", shown(entry),
               shown(prev->next), shown(prev));
    else
        printk("\0013list_del corruption. next->prev should be %px, but was %px. (next=%px)\n", shown(entry),
               shown(next->prev), shown(next));
    kernel_bug(__FILE__, __LINE__);
}

}  // namespace wqlab
