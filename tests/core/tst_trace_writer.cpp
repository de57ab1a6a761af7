// Rings, draining, loss, and that the order of lines follows cause and effect.
#include <gtest/gtest.h>

#include <fcntl.h>
#include <poll.h>
#include <sstream>
#include <thread>
#include <unistd.h>

#include "booted_kernel.h"
#include "kernel/lock.h"
#include "trace/emit.h"
#include "trace/ring.h"

using namespace wqlab;
using machine::Mode;
using machine::Stop;
using test::BootedKernel;
using trace::Record;
using trace::Ring;

namespace {

Record *put(Ring &ring, std::size_t size, std::uint64_t time) {
    Record *r = ring.reserve(size);
    if (r) {
        r->event = Event::wq_lost;
        r->time = time;
    }
    return r;
}

std::vector<std::string> lines_of(const std::string &text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

double time_of(const std::string &line) { return std::stod(line.substr(36)); }

// Reads a pipe until its writer closes it, as slowly as asked.
struct Reader {
    explicit Reader(std::chrono::microseconds pause = {}) {
        int fds[2];
        if (pipe(fds)) std::abort();
        fd = fds[1];
        thread = std::thread([this, from = fds[0], pause] {
            char buffer[4096];
            for (ssize_t n; (n = read(from, buffer, sizeof buffer)) > 0;) {
                text.append(buffer, static_cast<std::size_t>(n));
                if (pause.count()) std::this_thread::sleep_for(pause);
            }
            close(from);
        });
    }
    const std::string &finish() {
        close(fd);
        thread.join();
        return text;
    }
    int fd;
    std::thread thread;
    std::string text;
};

}  // namespace

TEST(Ring, KeepsOrderAndWraps) {
    Ring ring(1024);
    std::uint64_t in = 0, out = 0;
    for (int i = 0; i < 1000; ++i) {
        ring.begin();
        if (put(ring, sizeof(Record) + static_cast<std::size_t>(i % 5) * 8, in)) ++in;
        ring.end();
        if (i % 3 == 0)
            while (const Record *r = ring.front()) {
                ASSERT_EQ(r->time, out++);
                ring.pop();
            }
    }
    while (ring.front()) ring.pop(), ++out;
    EXPECT_EQ(in, out);
}

TEST(Ring, IsFullAtItsSizeAndNotBefore) {
    Ring ring(1024);
    ring.begin();
    int fit = 0;
    while (put(ring, 64, 0)) ++fit;
    ring.end();
    EXPECT_EQ(fit, 16);
}

// An interrupt that comes between a record's reserve and its end. Mutation: publishing at every end() shows the reader a
// record that is not yet written.
TEST(Ring, NestedWritersAreSeenTogether) {
    Ring ring(1024);
    ring.begin();
    Record *outer = put(ring, 64, 1);
    ring.begin();
    put(ring, 64, 2);
    ring.end();
    EXPECT_EQ(ring.front(), nullptr);
    EXPECT_TRUE(ring.busy());
    outer->time = 10;
    ring.end();
    EXPECT_FALSE(ring.busy());
    ASSERT_NE(ring.front(), nullptr);
    EXPECT_EQ(ring.front()->time, 10u);
    ring.pop();
    EXPECT_EQ(ring.front()->time, 2u);
}

TEST(TraceWriter, LosesNothingWhenEventsComeOneAtATime) {
    test::Traced traced;
    {
        BootedKernel k(4);
        for (int cpu = 0; cpu < 4; ++cpu)
            k.start(cpu, "talks", [cpu] {
                for (int i = 0; i < 5000; ++i) {
                    trace::emit<Event::wq_lever>(std::to_string(cpu) + " " + std::to_string(i) + std::string(100, 'x'));
                    if (i % 100 == 0) machine::delay(10);
                }
            });
        EXPECT_EQ(k.run(), Stop::rest);
    }
    int next[4] = {};
    double last = 0;
    for (const std::string &line : lines_of(traced.text())) {
        ASSERT_GE(time_of(line), last);
        last = time_of(line);
        int cpu, i;
        const auto at = line.find("wq_lever: ");
        if (at == line.npos) continue;
        ASSERT_EQ(std::sscanf(line.c_str() + at, "wq_lever: text=%d %d", &cpu, &i), 2);
        ASSERT_EQ(next[cpu]++, i);
    }
    for (int n : next) EXPECT_EQ(n, 5000);
    EXPECT_EQ(trace::lost(), 0u);
    EXPECT_EQ(trace::lines(), lines_of(traced.text()).size());
}

TEST(TraceWriter, CommentsStandWhereTheyWereWritten) {
    test::Traced traced;
    BootedKernel k(1);
    trace::emit<Event::wq_lever>("before");
    trace::comment("# one\n# two\n");
    trace::emit<Event::wq_lever>("after");
    const std::string &text = traced.text();
    const auto before = text.find("wq_lever: text=before\n# one\n# two\n");
    ASSERT_NE(before, text.npos);
    EXPECT_GT(text.find("wq_lever: text=after\n"), before);
}

TEST(TraceWriter, TheHostSpeaksAsIdle) {
    test::Traced traced;
    BootedKernel k(1);
    trace::emit<Event::wq_lever>("x");
    EXPECT_NE(traced.text().find("          <idle>-0       [000] .....     0.000000: wq_lever: text=x\n"), std::string::npos);
}

TEST(TraceWriter, AfterShutdownTimeStandsStill) {
    test::Traced traced;
    {
        BootedKernel k(1);
        k.start(0, "busy", [] { mdelay(5); });
        k.run();
    }
    trace::emit<Event::wq_end>(0, "done");
    EXPECT_NE(traced.text().find("0.005000: wq_end: exit=0 reason=done\n"), std::string::npos) << traced.text();
}

// Live: a token goes round all CPUs; whoever has it tells so before it hands it on. In the text every hand-over must come
// in order. The window in which a reader that does not wait for writers gets it wrong is a few ns wide; this test seldom
// meets it.
TEST(TraceWriter, LiveOrderFollowsCauseAndEffect) {
    constexpr int cpus = 4, rounds = 4000;
    Reader reader;
    trace::start({reader.fd, nullptr, true});
    {
        BootedKernel k(cpus, nullptr, Mode::parallel);
        std::atomic<int> token{0};
        for (int cpu = 0; cpu < cpus; ++cpu)
            k.start(cpu, "passes", [&, cpu] {
                while (token.load() < rounds) {
                    const int t = token.load();
                    if (t % cpus == cpu && t < rounds) {
                        trace::emit<Event::wq_lever>("token " + std::to_string(t));
                        token.store(t + 1);
                    } else {
                        machine::relax();
                    }
                }
            });
        EXPECT_EQ(k.run(), Stop::rest);
    }
    trace::finish();
    int expected = 0;
    double last = 0;
    for (const std::string &line : lines_of(reader.finish())) {
        ASSERT_GE(time_of(line), last) << line;
        last = time_of(line);
        const auto at = line.find("wq_lever: text=token ");
        if (at == line.npos) continue;
        ASSERT_EQ(std::atoi(line.c_str() + at + 21), expected++) << line;
    }
    EXPECT_EQ(expected, rounds);
}

// Wake-ups are causes, too: sched_waking before the switch to the woken task, on whatever CPUs.
TEST(TraceWriter, LiveWakeUpsComeBeforeWhatTheyWake) {
    Reader reader;
    trace::start({reader.fd, nullptr, true});
    {
        BootedKernel k(2, nullptr, Mode::parallel);
        static Task *sleeper;
        std::atomic<int> turns{0};
        sleeper = k.start(1, "sleeper", [&] {
            while (turns < 300) {
                set_current_state(TASK_UNINTERRUPTIBLE);
                if (turns < 300) schedule();
                set_current_state(TASK_RUNNING);
                trace::emit<Event::wq_lever>("awake");
            }
        });
        k.start(0, "waker", [&] {
            while (turns < 300) {
                ++turns;
                while (!wake_up_process(sleeper) && turns < 300) machine::relax();
            }
            wake_up_process(sleeper);
        });
        k.run();
    }
    trace::finish();
    bool waking = false;
    int switches = 0;
    for (const std::string &line : lines_of(reader.finish())) {
        if (line.find("sched_waking: comm=sleeper") != line.npos) waking = true;
        if (line.find("next_comm=sleeper") != line.npos && switches++ > 0) {
            ASSERT_TRUE(waking) << line;
            waking = false;
        }
    }
    EXPECT_GT(switches, 10);
}

TEST(TraceWriter, LiveASlowReaderStallsNobodyAndLossIsTold) {
    constexpr int events = 150'000;
    Reader reader(std::chrono::microseconds(30));
    trace::start({reader.fd, nullptr, true});
    std::uint64_t dropped = 0;
    {
        BootedKernel k(2, nullptr, Mode::parallel);
        for (int cpu = 0; cpu < 2; ++cpu)
            k.start(cpu, "floods", [&] {
                for (int i = 0; i < events; ++i) trace::emit<Event::wq_lever>("flood");
            });
        k.run();
        dropped = trace::lost();
    }
    // What is left in the rings is written at leisure; the CPUs had long gone on.
    trace::finish();
    std::uint64_t told = 0, seen = 0;
    for (const std::string &line : lines_of(reader.finish())) {
        const auto lost = line.find("wq_lost: count=");
        if (lost != line.npos) told += std::strtoull(line.c_str() + lost + 15, nullptr, 10);
        seen += line.find("wq_lever: text=flood") != line.npos;
    }
    EXPECT_GT(dropped, 0u);
    EXPECT_EQ(told, dropped);
    EXPECT_GE(seen + told, 2u * events);
}

TEST(TraceWriter, AReaderThatIsGoneIsNoMatter) {
    int fds[2];
    ASSERT_EQ(pipe(fds), 0);
    close(fds[0]);
    signal(SIGPIPE, SIG_IGN);
    trace::start({fds[1], nullptr, false});
    {
        BootedKernel k(2);
        k.start(0, "talks", [] {
            for (int i = 0; i < 20'000; ++i) trace::emit<Event::wq_lever>("nobody reads this");
        });
        EXPECT_EQ(k.run(), Stop::rest);
    }
    trace::finish();
    close(fds[1]);
}
