// mapping.h: mmap() of a device: the module says which pages a process sees.
#pragma once
#include <string>

#include "kernel/fs/file.h"

namespace wqlab {

// file_map: maps so many bytes of an open file, reads all of them into `content`, and unmaps them. 0 or a negative
// errno; -EFAULT where a page has nothing behind it, which kills a process with SIGBUS.
long file_map(file *f, unsigned long bytes, std::string &content);
// mapping_set_range: remap_pfn_range(); mapping_set_page: vm_insert_page().
int mapping_set_range(vm_area_struct *area, unsigned long address, unsigned long frame, unsigned long size);
int mapping_set_page(vm_area_struct *area, unsigned long address, void *page);

}  // namespace wqlab
