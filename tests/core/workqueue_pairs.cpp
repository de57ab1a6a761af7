#include "workqueue_pairs.h"

#include <deque>

#include "kernel/cpu.h"

namespace wqlab::test {

namespace {

// Scene: what a pair of operations plays with.
struct Scene {
    World world;
    workqueue_struct *wq, *second;   // of the work; of the helper, to be destroyed
    Accounts work, helper, filler;
    int cpu;                         // where the works are queued
    Mutex system;                    // one suspend at a time
    bool queued_elsewhere = false;   // by either operation
    bool queued_meanwhile = false, cancelled_meanwhile = false;   // by either operation, or by the work itself
    std::atomic<const char *> broken{nullptr};   // a promise that an operation did not keep

    Scene(const KernelConfig &config, bool ordered)
        : world(config), wq(alloc_on(world, ordered ? make_ordered : make_bound)), second(alloc_on(world, make_second)),
          work(wq), helper(second, queue_the_work), filler(wq), cpu(last_cpu(config)) {
        if (ordered) work.requeue = 1;
        scene = this;
    }
    std::string play(void (*first)(Scene &), void (*other)(Scene &), const char *may_warn);
    std::string teardown();

    static workqueue_struct *make_bound() { return alloc_workqueue("pair", WQ_FREEZABLE, 4); }
    static workqueue_struct *make_ordered() { return alloc_workqueue("pair", WQ_FREEZABLE | WQ_UNBOUND, 1); }
    static workqueue_struct *make_second() { return alloc_workqueue("second", 0, 1); }
    static void queue_the_work(Accounts *) { scene->work.queue(scene->cpu); }
    static Scene *scene;             // of the run that goes on
};
Scene *Scene::scene;

void queue(Scene &s) { s.work.queue(); }
void queue_on(Scene &s) { s.work.queue(s.cpu); }
void requeue(Scene &s) {
    s.work.requeue = 1;
    s.work.queue(s.cpu);
}
void promise(Scene &s, bool kept, const char *what) {
    if (!kept) s.broken = what;
}

// flushing: what was accepted before has run when a flush returns; when nobody queues or cancels meanwhile.
template <class Flush> void flushing(Scene &s, const char *what, Flush flush) {
    const int before = s.work.accepted;
    flush();
    if (!s.queued_meanwhile && !s.cancelled_meanwhile) promise(s, s.work.runs >= before, what);
}
// cancelled: behind a cancel_*_sync the work does not run; when nobody else queues it. It may be pending for a moment,
// while another cancels it.
void cancelled(Scene &s, bool was_pending) {
    s.work.note_taken_back(was_pending);
    if (!s.queued_elsewhere)
        promise(s, !(work_busy(s.work.work()) & WORK_BUSY_RUNNING) && !s.work.inside, "it runs behind a cancel_sync");
}

void flush(Scene &s) {
    flushing(s, "flush_work returns early", [&] { flush_work(s.work.work()); });
}
void cancel(Scene &s) { s.work.note_taken_back(cancel_work(s.work.work())); }
void cancel_sync(Scene &s) { cancelled(s, cancel_work_sync(s.work.work())); }
void delayed(Scene &s) { s.work.queue_delayed(1, s.cpu); }
void mod_delayed(Scene &s) { s.work.mod_delayed(1, s.cpu); }
void mod_now(Scene &s) { s.work.mod_delayed(0, s.cpu); }
void flush_delayed(Scene &s) {
    flushing(s, "flush_delayed_work returns early", [&] { flush_delayed_work(&s.work.dwork); });
}
void cancel_delayed(Scene &s) { s.work.note_taken_back(cancel_delayed_work(&s.work.dwork)); }
void cancel_delayed_sync(Scene &s) { cancelled(s, cancel_delayed_work_sync(&s.work.dwork)); }
void flush_all(Scene &s) {
    flushing(s, "flush_workqueue returns early", [&] { flush_workqueue(s.wq); });
}
void drain(Scene &s) {
    flushing(s, "drain_workqueue returns early", [&] { drain_workqueue(s.wq); });
}
void destroy(Scene &s) {
    // By the one who had it made; the helper's work queues the other one, which outlives it.
    workqueue_struct *mine = std::exchange(s.second, nullptr);
    if (!mine) return;
    s.helper.queue(s.cpu);
    destroy_workqueue(mine);
}
void hotplug(Scene &s) {
    cpu_down(s.cpu);
    cpu_up(s.cpu);
}
void freeze(Scene &s) {
    MutexGuard g(s.system);
    freeze_workqueues_begin();
    while (freeze_workqueues_busy()) msleep(4);
    const int before = s.work.runs + s.filler.runs;
    msleep(4);
    promise(s, s.work.runs + s.filler.runs == before && !s.work.inside && !s.filler.inside, "runs while frozen");
    thaw_workqueues();
}
void max_active(Scene &s) {
    workqueue_set_max_active(s.wq, 1);
    s.filler.queue(s.cpu);
    workqueue_set_max_active(s.wq, 3);
}

struct Operation {
    const char *name;
    void (*run)(Scene &);
    bool queues = false;   // from outside: while the workqueue drains it is refused, with a WARN
    int min_cpus = 1;
    bool cancels = false;
};

const Operation operations[] = {
    {"queue", queue, true},
    {"queue_on", queue_on, true},
    {"requeue", requeue, true},
    {"flush_work", flush},
    {"cancel", cancel, false, 1, true},
    {"cancel_sync", cancel_sync, false, 1, true},
    {"delayed", delayed, true},
    {"mod_delayed", mod_delayed, true},
    {"mod_delayed_0", mod_now, true},
    {"flush_delayed", flush_delayed},
    {"cancel_delayed", cancel_delayed, false, 1, true},
    {"cancel_delayed_sync", cancel_delayed_sync, false, 1, true},
    {"flush_workqueue", flush_all},
    {"drain", drain},
    {"destroy", destroy, true},
    {"hotplug", hotplug, false, 2},
    {"freeze", freeze},
    {"max_active", max_active, true},
};

// play: the work is queued, then both operations begin.
std::string Scene::play(void (*first)(Scene &), void (*other)(Scene &), const char *may_warn) {
    world.start(0, "owner", [=, this] {
        work.queue(cpu);
        world.start(0, "first", [=, this] { first(*this); });
        world.start(cpu, "other", [=, this] { other(*this); });
    });
    std::string wrong = world.run(may_warn);
    const bool refused = may_warn && World::warns_of(may_warn);
    if (broken) wrong += std::string(broken) + "\n";
    wrong += work.check(refused) + helper.check() + filler.check(refused);
    return wrong.empty() ? teardown() : wrong;
}

// teardown: with the workqueues gone nothing is left but what was there before.
std::string Scene::teardown() {
    world.start(0, "teardown", [this] {
        destroy_workqueue(wq);
        if (second) destroy_workqueue(second);
    });
    return world.run(World::log().empty() ? nullptr : "__queue_work");
}

std::string play_pair(const KernelConfig &config, const Operation &a, const Operation &b, bool ordered) {
    const auto drains = [](const Operation &o) { return o.run == drain; };
    const bool may_refuse = (drains(a) && b.queues) || (drains(b) && a.queues);
    Scene scene(config, ordered);
    scene.queued_elsewhere = a.queues || b.queues;
    scene.queued_meanwhile = scene.queued_elsewhere || ordered;
    scene.cancelled_meanwhile = a.cancels || b.cancels;
    return scene.play(a.run, b.run, may_refuse ? "__queue_work" : nullptr);
}

}  // namespace

const std::vector<NamedScenario> &pair_scenarios() {
    static std::deque<std::string> names;   // what NamedScenario::name points at
    static const std::vector<NamedScenario> all = [] {
        std::vector<NamedScenario> pairs;
        for (const Operation &a : operations)
            for (const Operation &b : operations) {
                if (&b < &a) continue;
                for (bool ordered : {false, true}) {
                    names.push_back(std::string(a.name) + "+" + b.name + (ordered ? ".ordered" : ""));
                    pairs.push_back({names.back().c_str(),
                                     [&a, &b, ordered](const KernelConfig &config) {
                                         return play_pair(config, a, b, ordered);
                                     },
                                     std::max(a.min_cpus, b.min_cpus)});
                }
            }
        return pairs;
    }();
    return all;
}

}  // namespace wqlab::test
