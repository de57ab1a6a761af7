// Whole pages: taken, held, given back; a device whose memory a process maps, at once and page by page.
// run: --script -
// stdin: mmap /dev/whole
// stdin: mmap /dev/paged 8192
// stdin: mmap /dev/whole 8192
// over: mode stepped parallel
// log: order 1: 8192 bytes of zeroes 1, frame back 1, page back 1
// log: holds 2, then 1
// log: fault at page 0
// log: fault at page 1
// error: mmap /dev/whole: kernel memory, seen by a process
// error: mmap /dev/paged: page by page
// error: mmap: /dev/whole: Invalid argument
#include <linux/module.h>
#include <linux/miscdevice.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/gfp.h>
#include <linux/io.h>

MODULE_LICENSE("GPL");

static char *memory, *paged;

static int whole_mmap(struct file *file, struct vm_area_struct *vma)
{
	unsigned long size = vma->vm_end - vma->vm_start;

	if (size > PAGE_SIZE)
		return -EINVAL;
	return remap_pfn_range(vma, vma->vm_start, virt_to_phys(memory) >> PAGE_SHIFT, size, vma->vm_page_prot);
}

static vm_fault_t paged_fault(struct vm_fault *vmf)
{
	pr_info("fault at page %lu\n", vmf->pgoff);
	if (vmf->pgoff > 1)
		return VM_FAULT_SIGBUS;
	vmf->page = virt_to_page(paged + vmf->pgoff * PAGE_SIZE);
	get_page(vmf->page);
	return 0;
}

static const struct vm_operations_struct paged_ops = { .fault = paged_fault };

static int paged_mmap(struct file *file, struct vm_area_struct *vma)
{
	vma->vm_ops = &paged_ops;
	return 0;
}

static const struct file_operations whole_fops = { .owner = THIS_MODULE, .mmap = whole_mmap };
static const struct file_operations paged_fops = { .owner = THIS_MODULE, .mmap = paged_mmap };
static struct miscdevice whole = { .minor = MISC_DYNAMIC_MINOR, .name = "whole", .fops = &whole_fops };
static struct miscdevice several = { .minor = MISC_DYNAMIC_MINOR, .name = "paged", .fops = &paged_fops };

static int __init pages_init(void)
{
	struct page *page = alloc_pages(GFP_KERNEL | __GFP_ZERO, 1);
	int held, err;

	if (!page)
		return -ENOMEM;
	paged = page_address(page);
	pr_info("order 1: %lu bytes of zeroes %d, frame back %d, page back %d\n", PAGE_SIZE << 1,
		!memchr_inv(paged, 0, PAGE_SIZE << 1), pfn_to_page(page_to_pfn(page)) == page,
		virt_to_page(paged + 100) == page);
	get_page(page);
	held = page_count(page);
	put_page(page);
	pr_info("holds %d, then %d\n", held, page_count(page));
	memory = (char *)__get_free_page(GFP_KERNEL);
	if (!memory) {
		__free_pages(page, 1);
		return -ENOMEM;
	}
	strcpy(memory, "kernel memory, seen by a process");
	strcpy(paged, "page by page");
	err = misc_register(&whole) ? : misc_register(&several);
	return err;
}

static void __exit pages_exit(void)
{
	misc_deregister(&several);
	misc_deregister(&whole);
	free_page((unsigned long)memory);
	free_pages((unsigned long)paged, 1);
}

module_init(pages_init);
module_exit(pages_exit);
