// The kernel log: lines, levels, continuations, who sees what when.
#include <gtest/gtest.h>

#include <vector>

#include "booted_kernel.h"
#include "kernel/printk.h"

using namespace wqlab;
using machine::Mode;
using test::BootedKernel;

namespace {

struct Log {
    Log() { set_log_sink([this](const std::string &line) { lines.push_back(line); }); }
    ~Log() { set_log_sink(nullptr); }
    std::vector<std::string> lines;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST(Printk, LinesCarryTheMachinesTime) {
    Log log;
    BootedKernel k(1);
    k.start(0, "talks", [] {
        printk("\0016at %s\n", "boot");
        mdelay(1234);
        printk("later\n");
    });
    k.run();
    EXPECT_EQ(log.lines, (Lines{"[    0.000000] at boot", "[    1.234000] later"}));
}

TEST(Printk, SeveralLinesAtOnce) {
    Log log;
    BootedKernel k(1);
    k.start(0, "talks", [] { printk("\0014one\ntwo\n\nfour\n"); });
    k.run();
    EXPECT_EQ(log.lines, (Lines{"[    0.000000] one", "[    0.000000] two", "[    0.000000] ", "[    0.000000] four"}));
}

TEST(Printk, ContinuationsJoinTheCallersOpenLine) {
    Log log;
    BootedKernel k(2);
    k.start(0, "talks", [] {
        printk("\0016a");
        printk("\001cb");
        printk("\001cc\n");
        printk("\001calone\n");
        printk("open");
        printk("next\n");   // not a continuation: the open line is shown as it is
    });
    k.run();
    EXPECT_EQ(log.lines, (Lines{"[    0.000000] abc", "[    0.000000] alone", "[    0.000000] open", "[    0.000000] next"}));
}

TEST(Printk, AnotherTasksContinuationIsItsOwnLine) {
    Log log;
    BootedKernel k(2);
    k.start(0, "first", [] {
        printk("first");
        mdelay(2);
        printk("\001c and more\n");
    });
    k.start(1, "second", [] {
        mdelay(1);
        printk("\001csecond\n");
    });
    k.run();
    EXPECT_EQ(log.lines, (Lines{"[    0.000000] first", "[    0.001000] second", "[    0.002000]  and more"}));
}

TEST(Printk, ALineWithoutNewlineWaits) {
    Log log;
    BootedKernel k(1);
    k.start(0, "talks", [] { printk("unfinished"); });
    k.run();
    EXPECT_EQ(log.lines, Lines{});
    printk_flush();
    EXPECT_EQ(log.lines, Lines{"[    0.000000] unfinished"});
}

TEST(Printk, ConsoleEventsHaveInterruptsOff) {
    test::Traced traced;
    BootedKernel k(1);
    k.start(0, "insmod", [] { printk("\0016processor id:%d\tdeferred\n", smp_processor_id()); });
    k.run();
    EXPECT_NE(traced.text().find(" [000] d....     0.000000: console: processor id:0\tdeferred\n"), std::string::npos)
        << traced.text();
}

TEST(Printk, LinesOfSeveralCpusStayWhole) {
    Log log;
    BootedKernel k(4, nullptr, Mode::parallel);
    for (int cpu = 0; cpu < 4; ++cpu)
        k.start(cpu, "talks", [cpu] {
            for (int i = 0; i < 200; ++i) printk("cpu %d line %d of 200\n", cpu, i);
        });
    k.run();
    ASSERT_EQ(log.lines.size(), 800u);
    int next[4] = {};
    for (const std::string &line : log.lines) {
        int cpu, i;
        ASSERT_EQ(std::sscanf(line.c_str() + line.find(']'), "] cpu %d line %d of 200", &cpu, &i), 2) << line;
        ASSERT_EQ(next[cpu]++, i);
    }
}
