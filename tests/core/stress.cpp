// stress [SECONDS [SEED]]: everything at once in the parallel machine, with all levers at random: works of every kind
// of workqueue are queued, flushed, cancelled and modified by several tasks while workqueues come and go, CPUs go
// offline, freezable workqueues freeze, max_active changes and memory is low. In the end every accepted work has run
// once or was reported cancelled, none overlapped itself, and no task, timer, thread or allocation is left.
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "kernel/cpu.h"
#include "kernel/kthread.h"
#include "machine/random.h"
#include "workqueue_scenarios.h"

using namespace wqlab;
using namespace wqlab::test;

namespace {

constexpr int cpus = 4, mutators = 4, owners = 2, works_each_queue = 4;

struct Kind {
    const char *name;
    unsigned flags;
    int max_active;
};
constexpr Kind kinds[] = {
    {"bound", 0, 0},
    {"one", WQ_MEM_RECLAIM, 1},
    {"high", WQ_HIGHPRI, 2},
    {"intensive", WQ_CPU_INTENSIVE, 0},
    {"unbound", WQ_UNBOUND, 0},
    {"ordered", WQ_UNBOUND | WQ_MEM_RECLAIM, 1},
    {"freezable", WQ_FREEZABLE, 2},
};
constexpr int kind_count = static_cast<int>(std::size(kinds));

struct Stress {
    std::atomic<bool> over{false};
    std::atomic<int> tasks{0};
    std::atomic<std::uint64_t> operations{0}, hotplugs{0}, freezes{0}, shortages{0}, workqueues{0};
    workqueue_struct *wq[kind_count] = {};
    std::vector<std::unique_ptr<Accounts>> works;
};
Stress *stress;

int pick(machine::Random &random, int n) { return static_cast<int>(random.below(static_cast<std::uint64_t>(n))); }

// body: by its number in the run, so that a work does something else each time.
void body(Accounts *a) {
    switch ((a->runs.load() * 7 + static_cast<int>(reinterpret_cast<std::uintptr_t>(a) >> 6)) % 16) {
    case 0: msleep(1); break;
    case 1: udelay(300); break;
    case 2: a->requeue = 2; break;
    case 3: usleep_range(50, 50); break;
    case 4: a->queue(); break;
    default: cond_resched(); break;
    }
}

// operate: one operation on a work of a workqueue that stays.
void operate(machine::Random &random, Accounts &a) {
    const int cpu = pick(random, cpus);
    switch (pick(random, 12)) {
    case 0: case 1: case 2: a.queue(cpu); break;
    case 3: a.queue(); break;
    case 4: a.queue_delayed(1, cpu); break;
    case 5: a.mod_delayed(static_cast<unsigned long>(pick(random, 3)), cpu); break;
    case 6: flush_work(a.work()); break;
    case 7: flush_delayed_work(&a.dwork); break;
    case 8: a.note_taken_back(cancel_delayed_work_sync(&a.dwork)); break;
    case 9: a.note_taken_back(cancel_delayed_work(&a.dwork)); break;
    case 10: flush_workqueue(a.wq); break;
    case 11: work_busy(a.work()); break;
    }
    ++stress->operations;
}

void mutate(std::uint64_t seed) {
    machine::Random random(seed);
    while (!stress->over) {
        operate(random, *stress->works[random.below(stress->works.size())]);
        if (pick(random, 64) == 0) msleep(1);
        cond_resched();
    }
}

// own: makes a workqueue, uses it, drains and destroys it.
void own(std::uint64_t seed) {
    machine::Random random(seed);
    while (!stress->over) {
        const Kind &kind = kinds[pick(random, kind_count)];
        workqueue_struct *wq = alloc_workqueue("own_%s", kind.flags, kind.max_active, kind.name);
        if (!wq) {   // memory is low
            msleep(5);
            continue;
        }
        auto a = std::make_unique<Accounts>(wq, body);
        for (int i = 0; i < 20; ++i) {
            a->queue(pick(random, cpus));
            if (pick(random, 4) == 0) workqueue_set_max_active(wq, 1 + pick(random, 4));
            if (pick(random, 8) == 0) drain_workqueue(wq);
        }
        destroy_workqueue(wq);
        if (const std::string wrong = a->check(); !wrong.empty()) printk("BUG: own: %s\n", wrong.c_str());
        ++stress->workqueues;
    }
}

void plug(std::uint64_t seed) {
    machine::Random random(seed);
    while (!stress->over) {
        const int cpu = 1 + pick(random, cpus - 1);
        if (cpu_down(cpu) == 0) {
            msleep(static_cast<unsigned>(pick(random, 10)));
            while (cpu_up(cpu) != 0) msleep(2);
            ++stress->hotplugs;
        }
        msleep(static_cast<unsigned>(pick(random, 30)));
    }
}

void freeze(std::uint64_t seed) {
    machine::Random random(seed);
    while (!stress->over) {
        freeze_workqueues_begin();
        for (int i = 0; i < 50 && freeze_workqueues_busy(); ++i) msleep(1);
        msleep(static_cast<unsigned>(pick(random, 10)));
        thaw_workqueues();
        ++stress->freezes;
        msleep(static_cast<unsigned>(pick(random, 40)));
    }
}

void starve(std::uint64_t seed) {
    machine::Random random(seed);
    while (!stress->over) {
        memory_low = true;
        msleep(static_cast<unsigned>(pick(random, 40)));
        memory_low = false;
        ++stress->shortages;
        msleep(static_cast<unsigned>(pick(random, 400)));
    }
}

void start(const char *name, void (*what)(std::uint64_t seed), std::uint64_t seed) {
    ++stress->tasks;
    wake_up_new_task(task_create(TaskKind::user, name, [=] {
        what(seed);
        --stress->tasks;
        return 0;
    }));
}

void begin(World &world) {
    world.start(0, "maker", [] {
        for (int k = 0; k < kind_count; ++k)
            stress->wq[k] = alloc_workqueue("%s", kinds[k].flags, kinds[k].max_active, kinds[k].name);
    });
    machine::run();
    for (workqueue_struct *wq : stress->wq)
        for (int i = 0; i < works_each_queue; ++i) stress->works.push_back(std::make_unique<Accounts>(wq, body));
}

std::string end(World &world) {
    std::string wrong = world.run();
    for (auto &a : stress->works) wrong += a->check();
    world.start(0, "teardown", [] {
        for (workqueue_struct *wq : stress->wq) destroy_workqueue(wq);
    });
    return wrong + world.run();
}

std::size_t host_threads() {
    std::size_t n = 0;
    for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator("/proc/self/task")) ++n;
    return n;
}

// run: what went wrong, or "".
std::string run(double seconds, std::uint64_t seed) {
    Stress state;
    stress = &state;
    const std::size_t threads = host_threads();
    std::string wrong;
    {
        World world(live_kernel(cpus));
        begin(world);
        const std::size_t live = engine_live();
        for (int i = 0; i < mutators; ++i) start("mutator", mutate, seed * 100 + static_cast<std::uint64_t>(i));
        for (int i = 0; i < owners; ++i) start("owner", own, seed * 100 + 50 + static_cast<std::uint64_t>(i));
        start("hotplug", plug, seed + 1);
        start("freezer", freeze, seed + 2);
        start("starver", starve, seed + 3);
        machine::run(machine::now() + static_cast<std::uint64_t>(seconds * 1e9), false);
        state.over = true;
        wrong = world.run();
        if (state.tasks) wrong += std::to_string(state.tasks) + " tasks never ended\n";
        // Idle workers may be more than before, workqueues not.
        if (wrong.empty()) wrong = end(world);
        std::printf("%llu operations, %llu workqueues came and went, %llu hotplugs, %llu freezes, %llu shortages; "
                    "%zu engine objects before, %zu with the workers that now idle\n",
                    static_cast<unsigned long long>(state.operations), static_cast<unsigned long long>(state.workqueues),
                    static_cast<unsigned long long>(state.hotplugs), static_cast<unsigned long long>(state.freezes),
                    static_cast<unsigned long long>(state.shortages), live, engine_live());
    }
    if (host_threads() != threads) wrong += "threads are left\n";
    if (engine_live() != 0) wrong += "engine objects are left\n";
    return wrong;
}

}  // namespace

int main(int argc, char **argv) {
    { World first(live_kernel(1)); }   // a sanitizer makes a thread of its own with the first of ours
    const double seconds = argc > 1 ? std::atof(argv[1]) : 3;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    const std::string wrong = run(seconds, seed);
    std::printf("%s", wrong.empty() ? "nothing lost, nothing twice, nothing left\n" : wrong.c_str());
    return wrong.empty() ? 0 : 1;
}
