// kmalloc: addresses, sizes, and that misuse is caught where it happens.
#include <gtest/gtest.h>

#include <cstring>
#include <set>

#include "booted_kernel.h"
#include "kernel/slab.h"
#include "machine/arena.h"
#include "trace/emit.h"

using namespace wqlab;
using test::BootedKernel;

namespace {

constexpr unsigned GFP_KERNEL = 0xcc0, GFP_ATOMIC = 0xa20;
const void *const site = reinterpret_cast<void *>(0x1111), *const other_site = reinterpret_cast<void *>(0x2222);

unsigned char *take(std::size_t bytes, unsigned gfp = GFP_ATOMIC) {
    return static_cast<unsigned char *>(kmalloc_bytes(bytes, gfp, site));
}

}  // namespace

TEST(Slab, TheSameAddressesInEveryRun) {
    std::vector<void *> first;
    for (int run = 0; run < 3; ++run) {
        slab_boot();
        std::vector<void *> now;
        for (std::size_t bytes : {1, 24, 100, 4096, 5000}) now.push_back(take(bytes));
        kfree(now[1], site);
        now.push_back(take(24));
        if (run == 0) first = now;
        EXPECT_EQ(now, first);
        for (void *p : now) EXPECT_LT(reinterpret_cast<std::uintptr_t>(p) - heap_arena.base, heap_arena.size);
        EXPECT_EQ(std::set<void *>(now.begin(), now.end()).size(), now.size());
        slab_shutdown();
    }
}

TEST(Slab, AlignmentContentsAndSizes) {
    slab_boot();
    for (std::size_t bytes : {1ul, 7ul, 8ul, 9ul, 31ul, 32ul, 48ul, 64ul, 200ul, 256ul, 4095ul, 4096ul, 4097ul, 100'000ul}) {
        unsigned char *p = take(bytes), *zero = take(bytes, GFP_ATOMIC | GFP_ZERO_BIT);
        const auto at = reinterpret_cast<std::uintptr_t>(p);
        EXPECT_EQ(at % 8, 0u);
        if ((bytes & (bytes - 1)) == 0 && bytes <= 4096) {
            EXPECT_EQ(at % bytes, 0u) << bytes;
        }
        EXPECT_GE(ksize(p), bytes);
        EXPECT_EQ(p[0], 0x5a);
        EXPECT_EQ(p[bytes - 1], 0x5a);
        EXPECT_EQ(zero[0] | zero[bytes - 1], 0);
        std::memset(p, 1, ksize(p));
        kfree(p, site);
        kfree(zero, site);
    }
    EXPECT_EQ(take(0), zero_size_ptr());
    kfree(zero_size_ptr(), site);
    kfree(nullptr, site);
    EXPECT_EQ(take(KMALLOC_MAX_SIZE + 1), nullptr);
    EXPECT_TRUE(slab_leaks().empty());
    slab_shutdown();
}

TEST(Slab, FindNamesObjectsAndWhatWasFreed) {
    slab_boot();
    unsigned char *a = take(40), *b = take(5000);
    EXPECT_EQ(slab_find(a).addr, a);
    EXPECT_EQ(slab_find(a + 39).addr, a);
    EXPECT_EQ(slab_find(a + 40).addr, a) << "its guard page";
    EXPECT_EQ(slab_find(b + 4999).addr, b);
    EXPECT_EQ(slab_find(b).size, 5000u);
    EXPECT_EQ(slab_find(reinterpret_cast<void *>(heap_arena.base + (1 << 20))).size, 0u);
    EXPECT_EQ(slab_find(nullptr).size, 0u);
    kfree(a, other_site);
    EXPECT_TRUE(slab_find(a + 5).freed);
    EXPECT_EQ(slab_find(a).call_site, site);
    EXPECT_EQ(slab_find(a).free_site, other_site);
    ASSERT_EQ(slab_leaks().size(), 1u);
    EXPECT_EQ(slab_leaks()[0].addr, b);
    slab_shutdown();
}

TEST(SlabDeathTest, AccessPastTheEndAndAfterFree) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    slab_boot();
    volatile unsigned char *p = take(24);
    EXPECT_DEATH(p[24] = 1, "");
    kfree(const_cast<unsigned char *>(p), site);
    EXPECT_DEATH(p[0] = 1, "");
    EXPECT_DEATH(static_cast<void>(p[3]), "");
    slab_shutdown();
}

TEST(SlabDeathTest, BadFrees) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    slab_boot();
    unsigned char *p = take(24);
    EXPECT_DEATH(kfree(p + 8, site), "");
    kfree(p, site);
    EXPECT_DEATH(kfree(p, site), "");
    slab_shutdown();
}

TEST(Slab, VeryManyObjects) {
    slab_boot();
    std::vector<unsigned char *> all;
    for (int i = 0; i < 60'000; ++i) {
        all.push_back(take(16 + static_cast<std::size_t>(i % 100)));
        ASSERT_NE(all.back(), nullptr) << i;
        std::memset(all.back(), i, ksize(all.back()));
    }
    for (std::size_t i = 0; i < all.size(); ++i) ASSERT_EQ(*all[i], static_cast<unsigned char>(i));
    for (unsigned char *p : all) kfree(p, site);
    EXPECT_TRUE(slab_leaks().empty());
    for (int i = 0; i < 100'000; ++i) kfree(take(64), site);
    slab_shutdown();
}

TEST(Slab, EventsAreTheKernels) {
    test::Traced traced;
    BootedKernel k(1);
    trace::register_function(site, "demo_init");
    k.start(0, "insmod", [] { kfree(take(100, GFP_KERNEL | GFP_ZERO_BIT), site); });
    k.run();
    const std::string &text = traced.text();
    EXPECT_NE(text.find("kmalloc: call_site=demo_init+0x0/0x0 ptr=ff11000000000f80 bytes_req=100 bytes_alloc=128 "
                        "gfp_flags=GFP_KERNEL|__GFP_ZERO node=-1 accounted=false\n"), std::string::npos) << text;
    EXPECT_NE(text.find("kfree: call_site=demo_init+0x0/0x0 ptr=ff11000000000f80\n"), std::string::npos) << text;
}
