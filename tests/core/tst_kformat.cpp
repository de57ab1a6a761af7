// The kernel's format characters.
#include <gtest/gtest.h>

#include "kernel/kformat.h"
#include "kernel/printk.h"
#include "machine/arena.h"
#include "trace/emit.h"

using namespace wqlab;

TEST(KFormat, Numbers) {
    EXPECT_EQ(kformat_string("%d %i %u", -5, 7, 4000000000u), "-5 7 4000000000");
    EXPECT_EQ(kformat_string("%5d|%-5d|%05d|%+d|% d", 42, 42, 42, 42, 42), "   42|42   |00042|+42| 42");
    EXPECT_EQ(kformat_string("%x %X %#x %#X %o %#o", 255, 255, 255, 255, 8, 8), "ff FF 0xff 0XFF 10 010");
    EXPECT_EQ(kformat_string("%ld %lu %llx %zu", -1l, ~0ul, ~0ull, sizeof(long)),
              "-1 18446744073709551615 ffffffffffffffff 8");
    EXPECT_EQ(kformat_string("%hd %hu %hhd %hhu", 65537, 65537, 257, 511), "1 1 1 255");
    EXPECT_EQ(kformat_string("%.3d|%8.3d|%-8.3d|", 7, 7, 7), "007|     007|007     |");
    EXPECT_EQ(kformat_string("%*d|%-*d|%*d", 4, 1, 4, 1, -4, 1), "   1|1   |1   ");
    EXPECT_EQ(kformat_string("%#06x", 0x1f), "0x001f");
    EXPECT_EQ(kformat_string("%d%%", 50), "50%");
    EXPECT_EQ(kformat_string("%lld", -9223372036854775807ll - 1), "-9223372036854775808");
}

TEST(KFormat, Strings) {
    EXPECT_EQ(kformat_string("[%s] [%8s] [%-8s] [%.2s]", "abc", "abc", "abc", "abc"), "[abc] [     abc] [abc     ] [ab]");
    EXPECT_EQ(kformat_string("%s", static_cast<const char *>(nullptr)), "(null)");
    EXPECT_EQ(kformat_string("%s", reinterpret_cast<const char *>(100)), "(efault)");
    EXPECT_EQ(kformat_string("%c%3c%-3c|", 'a', 'b', 'c'), "a  bc  |");
    const char unterminated[3] = {'x', 'y', 'z'};
    EXPECT_EQ(kformat_string("%.3s", unterminated), "xyz");
}

TEST(KFormat, PointersAreHashed) {
    pointer_key_set(1);
    int object = 0;
    const std::string shown = kformat_string("%p", static_cast<void *>(&object));
    ASSERT_EQ(shown.size(), 16u);
    EXPECT_EQ(shown.substr(0, 8), "00000000");
    EXPECT_EQ(shown, kformat_string("%p", static_cast<void *>(&object)));
    EXPECT_EQ(shown, kformat_string("%pK", static_cast<void *>(&object)));
    EXPECT_NE(shown, kformat_string("%p", static_cast<void *>(&object + 1)));
    pointer_key_set(2);
    EXPECT_NE(shown, kformat_string("%p", static_cast<void *>(&object)));
    EXPECT_EQ(kformat_string("%p", static_cast<void *>(nullptr)), "0000000000000000");
    EXPECT_EQ(kformat_string("%p", reinterpret_cast<void *>(-12l)), "fffffffffffffff4");
}

TEST(KFormat, RawPointersAreKernelAddresses) {
    EXPECT_EQ(kformat_string("%px", reinterpret_cast<void *>(module_arena.base + 0x33c0)), "ffffffffc02033c0");
    EXPECT_EQ(kformat_string("%px", reinterpret_cast<void *>(heap_arena.base + 0x10)), "ff11000000000010");
}

TEST(KFormat, PointerExtensions) {
    trace::register_function(reinterpret_cast<void *>(0x1234), "some_fn");
    EXPECT_EQ(kformat_string("%ps|%20ps", reinterpret_cast<void *>(0x1234), reinterpret_cast<void *>(0x1234)),
              "some_fn|             some_fn");
    EXPECT_EQ(kformat_string("%pS", reinterpret_cast<void *>(0x1234)), "some_fn+0x0/0x0");
    EXPECT_EQ(kformat_string("%pe", reinterpret_cast<void *>(-12l)), "-ENOMEM");
    EXPECT_EQ(kformat_string("%pe", reinterpret_cast<void *>(-517l)), "-EPROBE_DEFER");
    const unsigned char bytes[] = {0x00, 0x1b, 0xfe, 0xa0, 0x05, 0xff};
    EXPECT_EQ(kformat_string("%*ph|%4phC|%3phD|%3phN", 3, bytes, bytes, bytes, bytes), "00 1b fe|00:1b:fe:a0|00-1b-fe|001bfe");
    EXPECT_EQ(kformat_string("%pM %pMF %pm", bytes, bytes, bytes), "00:1b:fe:a0:05:ff 00-1b-fe-a0-05-ff 001bfea005ff");
    EXPECT_EQ(kformat_string("%pI4", bytes), "0.27.254.160");
    const unsigned long bits = 0b101110011;
    EXPECT_EQ(kformat_string("%*pbl", 9, &bits), "0-1,4-6,8");
}

TEST(KFormat, UnknownConversionsEndTheText) {
    EXPECT_EQ(kformat_string("before %f after %d", 1.5, 3), "before ");
}

TEST(KFormat, TheBufferIsTerminatedAndTheLengthIsWhole) {
    char small[6];
    auto into = [&](unsigned long size, const char *fmt, ...) {
        va_list args;
        va_start(args, fmt);
        const int n = kformat(small, size, fmt, args);
        va_end(args);
        return n;
    };
    EXPECT_EQ(into(sizeof small, "%s", "abcdefgh"), 8);
    EXPECT_STREQ(small, "abcde");
    small[0] = 'Q';
    EXPECT_EQ(into(0, "%d", 12345), 5);
    EXPECT_EQ(small[0], 'Q');
}
