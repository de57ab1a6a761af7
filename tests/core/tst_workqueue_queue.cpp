// Queueing: accepted once while pending, run once for each acceptance.
#include "workqueue_world.h"

using namespace wqlab;
using namespace wqlab::test;

namespace {

// Counted: a work that counts its runs and sees whether it overlaps itself.
struct Counted {
    work_struct work;
    std::atomic<int> runs{0}, inside{0}, overlaps{0};
    Counted() { init_work(&work, run); }
    static void run(work_struct *w) {
        auto *me = reinterpret_cast<Counted *>(w);
        if (++me->inside > 1) ++me->overlaps;
        machine::point(machine::Point::call);
        ++me->runs;
        --me->inside;
    }
};

std::string two_queuers(const KernelConfig &config) {
    World world(config);
    Counted c;
    std::atomic<int> accepted{0};
    const int last = config.machine.cpus - 1;
    for (int cpu : {0, last})
        world.start(cpu, "queuer", [&, cpu] { accepted += queue_work_on(last, system_wq, &c.work); (void)cpu; });
    std::string wrong = world.run();
    if (c.runs != accepted) wrong += "accepted " + std::to_string(accepted) + ", ran " + std::to_string(c.runs) + "\n";
    if (c.overlaps) wrong += "overlaps itself\n";
    return wrong;
}

}  // namespace

TEST(Queue, Boots) {
    for (int cpus : {1, 2, 4, 8}) {
        World w(kernel(cpus));
        EXPECT_EQ(w.run(), "");
        if (cpus == 4) std::printf("%s", dump_state().c_str());
    }
}

TEST(Queue, EachAcceptanceRunsOnce) { everywhere(two_queuers); }
