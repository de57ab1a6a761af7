#include "kernel/fs/mapping.h"

#include <cerrno>
#include <vector>

#include "kernel/kernel.h"
#include "kernel/pages.h"
#include "kernel/version.h"
#include "machine/arena.h"

namespace wqlab {

namespace {

constexpr unsigned long page = 1ul << page_shift;
constexpr unsigned fault_error = 0x73, fault_no_page = 0x100;   // VM_FAULT_ERROR, VM_FAULT_NOPAGE
constexpr unsigned long read_write_shared = 0xfb;               // VM_READ | VM_WRITE | VM_SHARED | VM_MAY*

// Mapping: the area that a module sees, and what it said of its pages. Of the one task that maps.
struct Mapping : vm_area_struct {
    std::vector<void *> pages;
    std::vector<void *> held;      // those that are given back with the mapping
};

Mapping &of(vm_area_struct *area) { return static_cast<Mapping &>(*area); }

// fault: what a process's first touch of a page asks the module for.
long fault(Mapping &m, std::size_t i) {
    if (!m.vm_ops || !m.vm_ops->fault) return -EFAULT;
    vm_fault asked{};
    asked.vma = &m;
    asked.pgoff = m.vm_pgoff + i;
    asked.address = m.vm_start + i * page;
    asked.virtual_address = reinterpret_cast<void *>(asked.address);
    using Old = unsigned(vm_area_struct *, vm_fault *);
    const bool old = booted_version() < kernel_version(4, 11, 0);   // of two arguments
    const auto *function = reinterpret_cast<const void *>(m.vm_ops->fault);
    const unsigned said = old ? reinterpret_cast<Old *>(const_cast<void *>(function))(&m, &asked)
                              : m.vm_ops->fault(&asked);
    if (said & fault_error) return -EFAULT;
    if (!(said & fault_no_page) && asked.page) m.held.push_back(m.pages[i] = asked.page);
    return m.pages[i] ? 0 : -EFAULT;
}

}  // namespace

long file_map(file *f, unsigned long bytes, std::string &content) {
    if (!f->f_op || !f->f_op->mmap) return -ENODEV;
    Mapping m;
    static_cast<vm_area_struct &>(m) = {};
    m.pages.resize((bytes + page - 1) / page);
    m.vm_start = user_arena.base;
    m.vm_end = m.vm_start + m.pages.size() * page;
    m.vm_flags = read_write_shared;
    m.vm_file = f;
    if (long e = f->f_op->mmap(f, &m)) return e;
    long error = 0;
    for (std::size_t i = 0; i < m.pages.size() && !error; ++i)
        if (m.pages[i] || !(error = fault(m, i))) content.append(static_cast<const char *>(m.pages[i]), page);
    content.resize(std::min<std::size_t>(content.size(), bytes));
    if (m.vm_ops && m.vm_ops->close) m.vm_ops->close(&m);
    for (void *p : m.held) pages_give(p, nullptr);
    return error;
}

int mapping_set_range(vm_area_struct *area, unsigned long address, unsigned long frame, unsigned long size) {
    if (address % page || address < area->vm_start || size > area->vm_end - address) return -EINVAL;
    for (unsigned long done = 0; done < size; done += page)
        of(area).pages[(address - area->vm_start + done) / page] = at_physical((frame << page_shift) + done);
    return 0;
}

int mapping_set_page(vm_area_struct *area, unsigned long address, void *p) {
    if (!p) return -EINVAL;
    const int e = mapping_set_range(area, address, physical_address(p) >> page_shift, page);
    if (e) return e;
    page_hold(p);
    of(area).held.push_back(p);
    return 0;
}

}  // namespace wqlab
