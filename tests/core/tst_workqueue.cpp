// Every scenario in every way: fixed order, seeds, bounded exploration, parallel, on 1 to 8 CPUs.
#include "workqueue_scenarios.h"

using namespace wqlab;
using namespace wqlab::test;

namespace {
// A sanitizer makes a run ten to fifty times slower; what ThreadSanitizer is there for are the live runs.
#if defined(__SANITIZE_THREAD__)
constexpr std::uint64_t seeds = 1, sequences = 2;
#elif defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t seeds = 2, sequences = 20;
#else
constexpr std::uint64_t seeds = 20, sequences = 800;
#endif
}  // namespace

class Workqueue : public testing::TestWithParam<NamedScenario> {};

TEST_P(Workqueue, FixedOrder) {
    for (int cpus : {1, 2, 4, 8})
        if (cpus >= GetParam().min_cpus) {
            EXPECT_EQ(GetParam().run(kernel(cpus)), "") << "cpus " << cpus;
        }
}

TEST_P(Workqueue, Seeds) {
    for (int cpus : {1, 2, 4, 8}) {
        if (cpus < GetParam().min_cpus) continue;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            auto chooser = machine::make_seeded(seed);
            ASSERT_EQ(GetParam().run(kernel(cpus, chooser.get())), "") << "seed " << seed << " cpus " << cpus;
        }
    }
}

TEST_P(Workqueue, Parallel) {
    if (!GetParam().live) GTEST_SKIP();
    for (int cpus : {1, 2, 4, 8})
        if (cpus >= GetParam().min_cpus) {
            ASSERT_EQ(GetParam().run(live_kernel(cpus)), "") << "cpus " << cpus;
        }
}

TEST_P(Workqueue, Explored) {
    for (int cpus : {1, 2, 3}) {
        if (cpus < GetParam().min_cpus) continue;
        const Explored e = explore(GetParam().run, cpus, 2, sequences);
        ASSERT_EQ(e.failure, "");
        std::printf("  %d cpus: %llu sequences\n", cpus, static_cast<unsigned long long>(e.runs));
    }
}

INSTANTIATE_TEST_SUITE_P(All, Workqueue, testing::ValuesIn(scenarios()),
                         [](const auto &info) { return std::string(info.param.name); });
