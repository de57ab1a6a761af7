// list_debug.h: the kernel's CONFIG_DEBUG_LIST with CONFIG_BUG_ON_DATA_CORRUPTION, as Debian has them: a list that a
// module has written over is found when something is added or removed, and ends the task that found it.
#pragma once
#include "kernel/list.h"

namespace wqlab {

[[noreturn]] void list_add_bug(const list_head *entry, const list_head *prev, const list_head *next);
[[noreturn]] void list_del_bug(const list_head *entry);

// list_add_check: before entry is put between prev and next. list_del_check: before it is taken out.
inline void list_add_check(const list_head *entry, const list_head *prev, const list_head *next) {
    const bool sound = prev && next && next->prev == prev && prev->next == next && entry != prev && entry != next;
    if (!sound) [[unlikely]] list_add_bug(entry, prev, next);
}
inline void list_del_check(const list_head *entry) {
    const bool sound = entry->next && entry->prev && entry->prev->next == entry && entry->next->prev == entry;
    if (!sound) [[unlikely]] list_del_bug(entry);
}

}  // namespace wqlab
