// workqueue_scenarios.h: small scenarios on the workqueue, each with what must be true at its end. Tests run them in
// every way there is; mutants of the engine must fail the one that is named for them.
#pragma once
#include "workqueue_world.h"

namespace wqlab::test {

struct NamedScenario {
    const char *name;
    Scenario run;
    int min_cpus = 1;
    bool live = true;   // worth its time in the parallel machine, where time is real
};

inline void PrintTo(const NamedScenario &s, std::ostream *os) { *os << s.name; }

const std::vector<NamedScenario> &scenarios();
std::vector<NamedScenario> more_scenarios();    // workqueue_scenarios_more.cpp
std::vector<NamedScenario> original_scenarios();   // original_scenarios.cpp
// find_scenario: one of them or of the pairs; null when there is none.
const NamedScenario *find_scenario(const std::string &name);

// Accounts: a work that keeps books: every acceptance is one run, unless a cancel took it back, and it never runs
// twice at a time.
struct Accounts {
    delayed_work dwork;          // its work is the one that is queued
    std::atomic<int> accepted{0}, taken_back{0}, runs{0}, inside{0}, overlaps{0};
    std::atomic<int> requeue{0};             // so often it queues itself from its function
    workqueue_struct *wq = nullptr;
    void (*body)(Accounts *) = nullptr;      // besides keeping the books

    explicit Accounts(workqueue_struct *on = nullptr, void (*body)(Accounts *) = nullptr);
    work_struct *work() { return &dwork.work; }
    bool queue(int cpu = WORK_CPU_UNBOUND);
    bool queue_delayed(unsigned long delay, int cpu = WORK_CPU_UNBOUND);
    // mod_delayed: a work that was not pending is accepted anew.
    bool mod_delayed(unsigned long delay, int cpu = WORK_CPU_UNBOUND);
    bool note_taken_back(bool was_pending);
    // check: what is wrong, at rest. may_be_stuck: it may have been accepted and then refused by a workqueue that
    // drained; then it is pending for ever.
    std::string check(bool may_be_stuck = false) const;
    static void run(work_struct *w);
};

// expect: what, when not ok.
std::string expect(bool ok, const char *what);
// alloc_on: makes a workqueue in a task of its own, before the scenario proper begins.
workqueue_struct *alloc_on(World &world, workqueue_struct *(*make)());
// pool_id_of: the pool in the word of a work that is not queued.
int pool_id_of(const work_struct *work);
inline int last_cpu(const KernelConfig &c) { return c.machine.cpus - 1; }

// Meeting: what a work and a task wait for each other with.
struct Meeting {
    completion started, go;
    Meeting() {
        init_completion(&started);
        init_completion(&go);
    }
};
extern Meeting *meeting;   // of the scenario that runs
// meet: a body: on its first run it says that it started, and sleeps until it may go on.
void meet(Accounts *a);

}  // namespace wqlab::test
