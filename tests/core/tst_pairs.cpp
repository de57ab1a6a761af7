// Every operation against every other, explored: more than a million distinct choice sequences in all, a line each.
#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

#include "workqueue_pairs.h"

using namespace wqlab;
using namespace wqlab::test;

namespace {

// A sanitizer makes a run ten to fifty times slower; what ThreadSanitizer is there for are the live runs.
#if defined(__SANITIZE_THREAD__)
constexpr std::uint64_t sequences_each = 1, sequences_in_all = 0, random_runs = 8;
constexpr std::size_t live_stride = 16;
#elif defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t sequences_each = 8, sequences_in_all = 0, random_runs = 40;
constexpr std::size_t live_stride = 16;
#else
constexpr std::uint64_t sequences_each = 1700, sequences_in_all = 1'000'000, random_runs = 40;
constexpr std::size_t live_stride = 5;
#endif
constexpr int processes = 2;

struct Sum {
    std::uint64_t sequences = 0, failures = 0;
};

// explore_one: all CPU counts of a pair, in one line.
Sum explore_one(const NamedScenario &s) {
    Sum sum;
    std::string line = s.name;
    for (int cpus : {1, 2, 3}) {
        if (cpus < s.min_cpus) continue;
        const Explored e = explore_deepening(s.run, cpus, 2, sequences_each);
        sum.sequences += e.sequences;
        if (!e.failure.empty()) {
            ++sum.failures;
            line += "\n" + e.failure + "\n";
        }
        line += "; " + std::to_string(cpus) + (cpus > 1 ? " CPUs " : " CPU ") + std::to_string(e.sequences) +
                " sequences, " + std::to_string(e.bound) + " preemptions" + (e.complete ? " complete" : " cut");
    }
    line += "\n";
    EXPECT_EQ(write(STDOUT_FILENO, line.data(), line.size()), static_cast<ssize_t>(line.size()));
    return sum;
}

// explore_share: every `processes`th pair from `first` on.
Sum explore_share(std::size_t first) {
    Sum all;
    for (std::size_t i = first; i < pair_scenarios().size(); i += processes) {
        const Sum one = explore_one(pair_scenarios()[i]);
        all.sequences += one.sequences;
        all.failures += one.failures;
    }
    return all;
}

}  // namespace

TEST(Pairs, Explored) {
    int results[2];
    ASSERT_EQ(pipe(results), 0);
    for (int i = 0; i < processes; ++i)
        if (fork() == 0) {
            const Sum sum = explore_share(static_cast<std::size_t>(i));
            _exit(write(results[1], &sum, sizeof sum) == sizeof sum ? 0 : 1);
        }
    Sum all;
    for (int i = 0; i < processes; ++i) {
        int status = 0;
        wait(&status);
        ASSERT_EQ(status, 0) << "a process died";
        Sum sum;
        ASSERT_EQ(read(results[0], &sum, sizeof sum), static_cast<ssize_t>(sizeof sum));
        all.sequences += sum.sequences;
        all.failures += sum.failures;
    }
    std::printf("%llu distinct sequences of %zu pairs\n", static_cast<unsigned long long>(all.sequences),
                pair_scenarios().size());
    EXPECT_EQ(all.failures, 0u);
    EXPECT_GE(all.sequences, sequences_in_all);
}

TEST(Pairs, Parallel) {
    const auto &pairs = pair_scenarios();
    for (std::size_t i = 0; i < pairs.size(); i += live_stride)
        ASSERT_EQ(pairs[i].run(live_kernel(4)), "") << pairs[i].name;
}

// What a bounded search cuts off is met by priorities that change at three moments of a run.
TEST(Pairs, RandomPriorities) {
    for (std::size_t i = 0; i < pair_scenarios().size(); i += live_stride) {
        const NamedScenario &s = pair_scenarios()[i];
        const Explored e = explore_pct(s.run, 3, 3, random_runs);
        EXPECT_TRUE(e.failure.empty()) << s.name << "\n" << e.failure;
        EXPECT_GT(e.sequences, 1u) << s.name;
    }
}
