// pages.h: whole pages of the kernel's heap, as alloc_pages() hands them out. A struct page is the page itself.
#pragma once
#include <cstddef>

namespace wqlab {

inline constexpr unsigned page_shift = 12;

// pages_take: 2^order pages, or null. pages_give: a hold on them is gone, or, with the last one, they are.
void *pages_take(unsigned gfp, unsigned order, const void *call_site);
void pages_give(void *page, const void *call_site);
// page_hold: get_page(): it takes one pages_give() more. page_holds: page_count().
void page_hold(void *page);
int page_holds(const void *page);

// physical_address, at_physical: of the heap, as virt_to_phys() and phys_to_virt() tell it.
unsigned long physical_address(const volatile void *address);
void *at_physical(unsigned long address);

void pages_boot();

}  // namespace wqlab
