/* linux/mm.h: pages, and the memory of processes */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_MM_H
#define WQLAB_LINUX_MM_H

static inline void *page_address(const struct page *page) { return (void *)page; }
#define virt_to_page(addr) ((struct page *)((unsigned long)(addr) & PAGE_MASK))
#define vmalloc_to_page(addr) virt_to_page(addr)
#define page_to_phys(page) ((phys_addr_t)virt_to_phys(page_address(page)))
#define page_to_pfn(page) ((unsigned long)(page_to_phys(page) >> PAGE_SHIFT))
#define pfn_to_page(pfn) ((struct page *)phys_to_virt((unsigned long)(pfn) << PAGE_SHIFT))
#define virt_to_pfn(addr) page_to_pfn(virt_to_page(addr))
#define vmalloc_to_pfn(addr) page_to_pfn(vmalloc_to_page(addr))
#define virt_addr_valid(addr) ((unsigned long)(addr) >= PAGE_SIZE)
#define offset_in_page(p) ((unsigned long)(p) & ~PAGE_MASK)
void wqlab_get_page(struct page *page);
int wqlab_page_count(const struct page *page);
#define get_page(page) wqlab_get_page(page)
#define put_page(page) __free_pages(page, 0)
#define page_count(page) wqlab_page_count(page)
#define page_ref_count(page) wqlab_page_count(page)
/* Which pages may not be swapped out is not known of any: none is, here. */
#define SetPageReserved(page) ((void)(page))
#define ClearPageReserved(page) ((void)(page))
#define kmap(page) page_address(page)
#define kunmap(page) ((void)(page))
#define kmap_local_page(page) page_address(page)
#define kunmap_local(addr) ((void)(addr))
#if WQLAB_BEFORE(2, 6, 37)
#define kmap_atomic(page, type) (preempt_disable(), page_address(page))
#define kunmap_atomic(addr, type) do { (void)(addr); preempt_enable(); } while (0)
#define KM_USER0 0
#define KM_USER1 1
#else
#define kmap_atomic(page) (preempt_disable(), page_address(page))
#define kunmap_atomic(addr) do { (void)(addr); preempt_enable(); } while (0)
#endif
#define clear_page(addr) memset(addr, 0, PAGE_SIZE)
#define copy_page(to, from) memcpy(to, from, PAGE_SIZE)
#define clear_highpage(page) clear_page(page_address(page))

/* What a process maps. The pages of a mapping are read by the control line "mmap". */
typedef unsigned long vm_flags_t;
#define VM_READ 0x1ul
#define VM_WRITE 0x2ul
#define VM_EXEC 0x4ul
#define VM_SHARED 0x8ul
#define VM_MAYWRITE 0x20ul
#define VM_PFNMAP 0x400ul
#define VM_IO 0x4000ul
#define VM_DONTCOPY 0x20000ul
#define VM_DONTEXPAND 0x40000ul
#define VM_DONTDUMP 0x4000000ul
#if WQLAB_BEFORE(3, 7, 0)
#define VM_RESERVED 0x80000ul
#endif
#define VM_FAULT_OOM 0x1
#define VM_FAULT_SIGBUS 0x2
#define VM_FAULT_NOPAGE 0x100
#define VM_FAULT_LOCKED 0x200
int remap_pfn_range(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn, unsigned long size,
		    pgprot_t prot);
int vm_insert_page(struct vm_area_struct *vma, unsigned long addr, struct page *page);
#define io_remap_pfn_range(vma, addr, pfn, size, prot) remap_pfn_range(vma, addr, pfn, size, prot)
#define __pgprot(x) ((pgprot_t){ (x) })
#define pgprot_val(x) ((x).pgprot)
#define PAGE_NONE __pgprot(0)
#define PAGE_SHARED __pgprot(3)
#define PAGE_READONLY __pgprot(1)
#define PAGE_COPY __pgprot(1)
#define PAGE_KERNEL __pgprot(3)
#define pgprot_noncached(prot) (prot)
#define pgprot_writecombine(prot) (prot)

#endif
