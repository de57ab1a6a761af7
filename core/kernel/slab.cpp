#include "kernel/slab.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <deque>
#include <map>
#include <mutex>

#include "kernel/printk.h"
#include "kernel/sched.h"
#include "kernel/slab_pages.h"
#include "machine/quiet_lock.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

constexpr int longest_quarantine = 4096;   // freed shared slots that are not yet used again
constexpr std::size_t guarded_objects = 8192;
constexpr unsigned char fresh_byte = 0x5a, freed_byte = 0x6b;

struct Object {
    SlabObject seen;
    std::size_t usable;
    bool shared;             // a slot on shared pages
    std::uint64_t number;    // in order of allocation
};

struct Slab {
    machine::QuietLock lock;                                // guards all of this; no point lies inside
    std::map<std::uintptr_t, Object> objects;               // by where their memory begins; freed ones stay
    std::size_t guarded = 0;                                // live ones with pages of their own
    std::uint64_t numbers = 0;
    std::map<std::size_t, std::deque<std::uintptr_t>> freed_slots;   // shared slots by size, oldest first
};
Slab slab;
SlabRules rules = SlabRules::strict;

// bucket_size: what the kernel's caches would hand out.
std::size_t bucket_size(std::size_t bytes) {
    if (bytes <= 8) return 8;
    if (bytes > 64 && bytes <= 96) return 96;
    if (bytes > 128 && bytes <= 192) return 192;
    return bytes <= 8192 ? std::bit_ceil(bytes) : pages_for(bytes) * page_size;
}

std::string gfp_names(unsigned gfp) {
    static const struct { unsigned bits; const char *name; } names[] = {
        {0x100cca, "GFP_HIGHUSER_MOVABLE"}, {0x100cc0, "GFP_USER"}, {0x400cc0, "GFP_KERNEL_ACCOUNT"},
        {0xcc0, "GFP_KERNEL"}, {0xc40, "GFP_NOFS"}, {0xa20, "GFP_ATOMIC"}, {0xc00, "GFP_NOIO"}, {0x800, "GFP_NOWAIT"},
        {0x100, "__GFP_ZERO"}, {0x2000, "__GFP_NOWARN"}, {0x8000, "__GFP_NOFAIL"}, {0x20, "__GFP_HIGH"}};
    std::string out;
    for (auto &n : names) {
        if ((gfp & n.bits) != n.bits) continue;
        out += (out.empty() ? "" : "|") + std::string(n.name);
        gfp &= ~n.bits;
    }
    if (gfp) out += (out.empty() ? "" : "|") + kformat_string("0x%x", gfp);
    return out.empty() ? "0" : out;
}

// take_guarded: pages of its own. The object ends at the end of the last one, as far as its alignment allows.
std::uintptr_t take_guarded(std::size_t bytes, std::size_t &usable) {
    if (rules != SlabRules::strict) bytes = bucket_size(bytes);
    const std::size_t align = std::has_single_bit(bytes) ? std::clamp<std::size_t>(bytes, 8, page_size) : 8;
    usable = (bytes + align - 1) & ~(align - 1);
    const std::uintptr_t pages = take_pages(pages_for(usable));
    return pages ? pages + pages_for(usable) * page_size - usable : 0;
}

std::uintptr_t take_shared(std::size_t bytes, std::size_t &usable) {
    usable = bucket_size(bytes);
    auto &slots = slab.freed_slots[usable];
    if (slots.size() > longest_quarantine) {
        const std::uintptr_t slot = slots.front();
        slots.pop_front();
        return slot;
    }
    return take_slot(usable);
}

[[noreturn]] void bad_free(const void *p, const char *what, const void *call_site) {
    printk("\0010kernel BUG: kfree of %px: %s\n", p, what);
    printk("\0010 called from %pS\n", call_site);
    __builtin_trap();   // an oops of the caller
}

const Object *find_exact(const void *p) {
    auto it = slab.objects.find(reinterpret_cast<std::uintptr_t>(p));
    return it == slab.objects.end() ? nullptr : &it->second;
}

}  // namespace

void *kmalloc_bytes(std::size_t bytes, unsigned gfp, const void *call_site) {
    if ((gfp & GFP_DIRECT_RECLAIM_BIT) && current_task()) might_sleep();
    if (bytes == 0) return zero_size_ptr();
    if (bytes > KMALLOC_MAX_SIZE) return nullptr;
    machine::Unseen unseen;
    std::uintptr_t at;
    std::size_t usable = 0;
    {
        std::lock_guard g(slab.lock);
        const bool shared = slab.guarded >= guarded_objects;
        at = shared ? take_shared(bytes, usable) : take_guarded(bytes, usable);
        if (!at) return nullptr;
        if (!shared) ++slab.guarded;
        slab.objects.insert_or_assign(
            at, Object{{reinterpret_cast<void *>(at), bytes, call_site, false, nullptr}, usable, shared,
                       ++slab.numbers});
    }
    void *p = reinterpret_cast<void *>(at);
    const bool zeroed = (gfp & GFP_ZERO_BIT) || rules == SlabRules::zeroed;
    std::memset(p, zeroed ? 0 : fresh_byte, rules == SlabRules::strict ? usable : bytes);
    if (rules != SlabRules::strict) std::memset(static_cast<char *>(p) + bytes, 0, usable - bytes);
    if (trace::enabled)
        trace::emit<Event::kmalloc>(trace::symbol_name_offset(call_site), p, bytes, bucket_size(bytes), gfp_names(gfp),
                                    -1, "false");
    return p;
}

void kfree(const void *p, const void *call_site) {
    machine::Unseen unseen;
    if (trace::enabled) trace::emit<Event::kfree>(trace::symbol_name_offset(call_site), p);
    if (!p || p == zero_size_ptr()) return;
    const char *bad = nullptr;
    {
        std::lock_guard g(slab.lock);
        auto it = slab.objects.find(reinterpret_cast<std::uintptr_t>(p));
        if (it == slab.objects.end()) {
            bad = "kmalloc never returned it";
        } else if (it->second.seen.freed) {
            bad = "it is free already";
        } else {
            Object &o = it->second;
            o.seen.freed = true;
            o.seen.free_site = call_site;
            if (o.shared) {
                std::memset(const_cast<void *>(p), freed_byte, o.usable);
                slab.freed_slots[o.usable].push_back(it->first);
            } else {
                --slab.guarded;
                close_pages(it->first & ~(page_size - 1), pages_for(o.usable));
            }
        }
    }
    if (bad) bad_free(p, bad, call_site);
}

std::size_t ksize(const void *p) {
    std::lock_guard g(slab.lock);
    const Object *o = find_exact(p);
    return o && !o->seen.freed ? o->usable : 0;
}

SlabObject slab_find(const void *addr) {
    std::lock_guard g(slab.lock);
    const auto at = reinterpret_cast<std::uintptr_t>(addr);
    auto it = slab.objects.upper_bound(at | (page_size - 1));
    // The one that begins last on this page or before it, and reaches as far as the guard page behind it.
    while (it != slab.objects.begin()) {
        --it;
        const Object &o = it->second;
        if (o.shared ? at >= it->first && at < it->first + o.usable
                     : at >= (it->first & ~(page_size - 1)) && at < it->first + o.usable + page_size)
            return o.seen;
        if (it->first + o.usable + page_size <= at) break;
    }
    return {};
}

std::vector<SlabObject> slab_leaks() {
    std::lock_guard g(slab.lock);
    std::vector<const Object *> live;
    for (auto &[at, o] : slab.objects)
        if (!o.seen.freed) live.push_back(&o);
    std::sort(live.begin(), live.end(), [](const Object *a, const Object *b) { return a->number < b->number; });
    std::vector<SlabObject> out;
    for (const Object *o : live) out.push_back(o->seen);
    return out;
}

void slab_boot(SlabRules with) {
    rules = with;
    reserve_pages();
}

void slab_shutdown() {
    std::lock_guard g(slab.lock);
    slab.objects.clear();
    slab.guarded = 0;
    slab.numbers = 0;
    slab.freed_slots.clear();
    release_pages();
}

}  // namespace wqlab
