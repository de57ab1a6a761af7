// Every scenario in every way: fixed order, seeds, bounded exploration, parallel, on 1 to 8 CPUs.
#include "workqueue_scenarios.h"

using namespace wqlab;
using namespace wqlab::test;

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
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
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
        const Explored e = explore(GetParam().run, cpus, 2, 800);
        ASSERT_EQ(e.failure, "");
        std::printf("  %d cpus: %llu sequences\n", cpus, static_cast<unsigned long long>(e.runs));
    }
}

INSTANTIATE_TEST_SUITE_P(All, Workqueue, testing::ValuesIn(scenarios()),
                         [](const auto &info) { return std::string(info.param.name); });
