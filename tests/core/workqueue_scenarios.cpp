// Queueing, running, flushing, cancelling. The invariants of the rarer mechanisms are in workqueue_scenarios_more.cpp.
#include "workqueue_scenarios.h"

#include <cstring>

namespace wqlab::test {

std::string expect(bool ok, const char *what) { return ok ? "" : std::string(what) + "\n"; }

Meeting *meeting;

void meet(Accounts *a) {
    if (a->runs > 0) return;
    complete(&meeting->started);
    wait_for_completion(&meeting->go);
}

workqueue_struct *alloc_on(World &world, workqueue_struct *(*make)()) {
    workqueue_struct *wq = nullptr;
    world.start(0, "maker", [&wq, make] { wq = make(); });
    machine::run();
    return wq;
}

namespace {

// Two CPUs queue the same work.
std::string two_queuers(const KernelConfig &config) {
    World world(config);
    Accounts a;
    for (int cpu : {0, last_cpu(config)}) world.start(cpu, "queuer", [&] { a.queue(last_cpu(config)); });
    const std::string left = world.run();
    return left + a.check();
}

// Two works one after the other onto a CPU whose worker goes idle in between.
std::string going_idle(const KernelConfig &config) {
    World world(config);
    Accounts a, b;
    world.start(0, "queuer", [&] {
        a.queue(last_cpu(config));
        b.queue(last_cpu(config));
    });
    const std::string left = world.run();
    return left + a.check() + b.check();
}

// A work that runs is not pending: it can be queued again, and runs again.
std::string queued_while_running(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    Accounts a(nullptr, meet);
    bool accepted = false, refused = true;
    world.start(0, "queuer", [&] {
        a.queue(last_cpu(config));
        wait_for_completion(&m.started);
        accepted = a.queue();
        refused = !a.queue();
        complete(&m.go);
    });
    const std::string left = world.run();
    return left + a.check() + expect(accepted, "refused while it runs") +
           expect(refused, "accepted while pending") + expect(a.runs == 2, "did not run twice");
}

// A work that runs on one CPU and is queued on another waits there.
std::string never_overlaps(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    Accounts a(nullptr, meet);
    world.start(0, "queuer", [&] {
        a.queue(0);
        wait_for_completion(&m.started);
        a.queue(last_cpu(config));
        complete(&m.go);
    });
    const std::string left = world.run();
    return left + a.check() + expect(a.runs == 2, "did not run twice");
}

std::string cancel_against_queue(const KernelConfig &config) {
    World world(config);
    Accounts a;
    world.start(0, "queuer", [&] { a.queue(last_cpu(config)); });
    world.start(last_cpu(config), "canceller", [&] { a.note_taken_back(cancel_work_sync(a.work())); });
    const std::string left = world.run();
    return left + a.check();
}

// After cancel_work_sync the function is through, and the work is not pending, although it queues itself.
std::string cancel_of_a_requeuer(const KernelConfig &config) {
    World world(config);
    Accounts a(nullptr, [](Accounts *) { msleep(1); });
    a.requeue = 3;
    bool inside = false, pending = false;
    world.start(0, "canceller", [&] {
        a.queue(last_cpu(config));
        a.note_taken_back(cancel_work_sync(a.work()));
        inside = a.inside != 0;
        pending = work_pending(a.work());
    });
    const std::string left = world.run();
    return left + a.check() + expect(!inside, "still runs after cancel_work_sync") +
           expect(!pending, "pending after cancel_work_sync");
}

// Two tasks cancel the same running work: both wait, and afterwards it can be queued again.
std::string two_cancellers(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    Accounts a(nullptr, meet);
    int early = 0;
    machine::atomic<int> cancels{2};
    bool again = false;
    auto cancel = [&] {
        a.note_taken_back(cancel_work_sync(a.work()));
        if (a.inside) ++early;
        if (cancels.fetch_sub(1) == 1) again = a.queue();
    };
    world.start(0, "owner", [&] {
        a.queue(last_cpu(config));
        wait_for_completion(&m.started);
        world.start(0, "cancel1", cancel);
        world.start(last_cpu(config), "cancel2", cancel);
        complete(&m.go);
    });
    const std::string left = world.run();
    return left + a.check() + expect(!early, "cancel_work_sync did not wait") +
           expect(again, "cannot be queued after a cancel");
}

std::string flush_waits(const KernelConfig &config) {
    World world(config);
    Accounts a;
    int runs_seen = -1;
    world.start(0, "flusher", [&] {
        a.queue(last_cpu(config));
        flush_work(a.work());
        runs_seen = a.runs;
    });
    const std::string left = world.run();
    return left + a.check() + expect(runs_seen == 1, "flush_work came back too early");
}

// A barrier stays behind its work although that sleeps and others run on.
std::string flush_of_a_sleeper(const KernelConfig &config) {
    World world(config);
    Accounts a(nullptr, [](Accounts *) { msleep(4); });
    int runs_seen = -1;
    world.start(0, "flusher", [&] {
        a.queue(last_cpu(config));
        flush_work(a.work());
        runs_seen = a.runs;
    });
    const std::string left = world.run();
    return left + a.check() + expect(runs_seen == 1, "flush_work came back too early");
}

std::string flush_of_a_running_work(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    Accounts a(nullptr, meet);
    int runs_seen = -1;
    world.start(0, "flusher", [&] {
        a.queue(last_cpu(config));
        wait_for_completion(&m.started);
        world.start(last_cpu(config), "releaser", [&] { complete(&m.go); });
        flush_work(a.work());
        runs_seen = a.runs;
    });
    const std::string left = world.run();
    return left + a.check() + expect(runs_seen == 1, "flush_work came back too early");
}

// Flushing waits for the last queueing before it, wherever that is by then.
std::string flush_against_cancel(const KernelConfig &config) {
    World world(config);
    Accounts a, before(nullptr);
    before.wq = a.wq = alloc_on(world, [] { return alloc_workqueue("one", 0, 1); });
    world.start(0, "flusher", [&] {
        before.queue(last_cpu(config));
        a.queue(last_cpu(config));      // inactive behind it
        flush_work(a.work());
    });
    world.start(last_cpu(config), "canceller", [&] { a.note_taken_back(cancel_work(a.work())); });
    const std::string left = world.run();
    return left + a.check() + before.check();
}

// A barrier that is linked to an inactive work runs although the work is cancelled.
std::string cancel_under_a_flusher(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    Accounts blocker(nullptr, meet), a;
    blocker.wq = a.wq = alloc_on(world, [] { return alloc_workqueue("one", 0, 1); });
    bool flushed = false;
    world.start(0, "owner", [&] {
        blocker.queue(last_cpu(config));
        wait_for_completion(&m.started);
        a.queue(last_cpu(config));
        world.start(last_cpu(config), "flusher", [&] {
            flush_work(a.work());
            flushed = true;
        });
        world.start(0, "canceller", [&] {
            a.note_taken_back(cancel_work_sync(a.work()));
            complete(&m.go);
        });
    });
    const std::string left = world.run();
    return left + a.check() + blocker.check() + expect(flushed, "flush_work never came back");
}

// flush_workqueue waits for everything queued before it began, by several at once.
std::string flush_workqueue_waits(const KernelConfig &config) {
    World world(config);
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("flushed", 0, 0); });
    Accounts a(wq), b(wq);
    int early = 0;
    auto flusher = [&](Accounts *mine, int cpu) {
        mine->queue(cpu);
        flush_workqueue(wq);
        if (mine->runs < 1) ++early;
    };
    world.start(0, "flush1", [&] { flusher(&a, last_cpu(config)); });
    world.start(last_cpu(config), "flush2", [&] { flusher(&b, 0); });
    const std::string left = world.run();
    return left + a.check() + b.check() + expect(!early, "flush_workqueue came back too early");
}

// It waits for each work of a pool, not only for the first.
std::string flush_workqueue_of_several(const KernelConfig &config) {
    World world(config);
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("flushed", 0, 0); });
    Accounts a(wq), b(wq, [](Accounts *) { msleep(4); }), c(wq);
    int runs_seen = -1;
    world.start(0, "flusher", [&] {
        for (Accounts *x : {&a, &b, &c}) x->queue(last_cpu(config));
        flush_workqueue(wq);
        runs_seen = a.runs + b.runs + c.runs;
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + c.check() + expect(runs_seen == 3, "flush_workqueue came back too early");
}

// More flushers at once than there are colours.
std::string flush_overflow(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("colours", 0, 0); });
    Accounts blocker(wq, meet);
    constexpr int flushers = 20;
    std::vector<std::unique_ptr<Accounts>> mine;
    for (int i = 0; i < flushers; ++i) mine.push_back(std::make_unique<Accounts>(wq));
    std::atomic<int> early{0}, back{0};
    world.start(0, "owner", [&] {
        blocker.queue(last_cpu(config));
        wait_for_completion(&m.started);
        for (int i = 0; i < flushers; ++i)
            world.start(i % config.machine.cpus, "flusher", [&, i] {
                mine[static_cast<std::size_t>(i)]->queue(last_cpu(config));
                flush_workqueue(wq);
                if (mine[static_cast<std::size_t>(i)]->runs < 1) ++early;
                ++back;
            });
        msleep(20);
        if (back) ++early;   // the blocker is still in flight
        complete(&m.go);
    });
    std::string wrong = world.run();
    wrong += expect(!early, "flush_workqueue came back too early") +
                        expect(back == flushers, "a flusher never came back");
    for (auto &a : mine) wrong += a->check();
    return wrong;
}

// A flusher that gets the last colour's place while the first is cascading.
std::string flush_cascade(const KernelConfig &config) {
    World world(config);
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("cascade", 0, 0); });
    Accounts a(wq), b(wq), c(wq);
    int early = 0;
    Accounts *all[] = {&a, &b, &c};
    for (int i = 0; i < 3; ++i)
        world.start(i % config.machine.cpus, "flusher", [&, i] {
            all[i]->queue(last_cpu(config));
            flush_workqueue(wq);
            if (all[i]->runs < 1) ++early;
        });
    const std::string left = world.run();
    return left + a.check() + b.check() + c.check() + expect(!early, "flush_workqueue came back too early");
}

std::string drain_waits_for_chains(const KernelConfig &config) {
    World world(config);
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("drained", 0, 0); });
    Accounts a(wq);
    a.requeue = 3;
    int runs_seen = -1;
    world.start(0, "drainer", [&] {
        a.queue(last_cpu(config));
        drain_workqueue(wq);
        runs_seen = a.runs;
    });
    const std::string left = world.run();
    return left + a.check() + expect(runs_seen == 4, "drain_workqueue left something");
}

std::string destroy_runs_what_is_pending(const KernelConfig &config) {
    World world(config);
    const std::size_t live = engine_live();
    Accounts a, b;
    int runs_seen = -1;
    world.start(0, "owner", [&] {
        a.wq = b.wq = alloc_workqueue("short", last_cpu(config) ? WQ_UNBOUND : 0, 0);
        a.queue(last_cpu(config));
        b.queue(0);
        destroy_workqueue(a.wq);
        runs_seen = a.runs + b.runs;
    });
    std::string wrong = world.run();
    wrong += a.check() + b.check() + expect(runs_seen == 2, "destroyed before all ran");
    (void)live;
    return wrong;
}

// The function may free its work: nothing of the engine looks at it afterwards.
std::string function_frees_its_work(const KernelConfig &config) {
    World world(config);
    auto owned = std::make_unique<work_struct>();
    work_struct *w = owned.get();
    std::atomic<int> runs{0};
    static std::atomic<int> *count;
    count = &runs;
    init_work(w, [](work_struct *self) {
        std::memset(static_cast<void *>(self), 0x6f, sizeof *self);   // what the next owner may write there
        ++*count;
    });
    world.start(0, "queuer", [&] { queue_work_on(last_cpu(config), system_wq, w); });
    const std::string left = world.run();
    return left + expect(runs == 1, "did not run");
}

std::string delayed_against_cancel(const KernelConfig &config) {
    World world(config);
    Accounts a;
    world.start(0, "queuer", [&] { a.queue_delayed(1); });
    world.start(last_cpu(config), "canceller", [&] {
        msleep(4);
        a.note_taken_back(cancel_delayed_work_sync(&a.dwork));
    });
    const std::string left = world.run();
    return left + a.check();
}

std::string delayed_against_flush(const KernelConfig &config) {
    World world(config);
    Accounts a;
    int runs_seen = -1;
    world.start(0, "flusher", [&] {
        a.queue_delayed(1, last_cpu(config));
        if (config.seed % 2) msleep(1);
        flush_delayed_work(&a.dwork);
        runs_seen = a.runs;
    });
    const std::string left = world.run();
    return left + a.check() + expect(runs_seen == 1, "flush_delayed_work came back too early");
}

// A delayed work is taken back from its timer long before that is due.
std::string cancel_takes_the_timer(const KernelConfig &config) {
    World world(config);
    Accounts a, b;
    bool sync = false, async = false;
    unsigned long waited = 0;
    world.start(0, "canceller", [&] {
        a.queue_delayed(100, last_cpu(config));
        b.queue_delayed(100);
        const unsigned long began = jiffies_now();
        sync = a.note_taken_back(cancel_delayed_work_sync(&a.dwork));
        async = b.note_taken_back(cancel_delayed_work(&b.dwork));
        waited = jiffies_now() - began;
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + expect(sync && async, "was not pending") +
           expect(waited < 50, "waited for the timer");
}

// mod_delayed_work on a pending one moves it; it still runs once for each acceptance.
std::string delayed_modified(const KernelConfig &config) {
    World world(config);
    Accounts a;
    int fresh = 0;
    world.start(0, "queuer", [&] {
        a.queue_delayed(1);
        // True: that acceptance counts for this arming; false: a new one.
        if (!mod_delayed_work_on(last_cpu(config), system_wq, &a.dwork, 2)) ++fresh;
        if (!mod_delayed_work_on(0, system_wq, &a.dwork, 0)) ++fresh;
    });
    std::string wrong = world.run();
    a.accepted += fresh;
    return wrong + a.check();
}

}  // namespace

const std::vector<NamedScenario> &scenarios() {
    static const std::vector<NamedScenario> all = [] {
        std::vector<NamedScenario> list{
            {"two_queuers", two_queuers},
            {"going_idle", going_idle},
            {"queued_while_running", queued_while_running},
            {"never_overlaps", never_overlaps},
            {"cancel_against_queue", cancel_against_queue},
            {"cancel_of_a_requeuer", cancel_of_a_requeuer},
            {"two_cancellers", two_cancellers},
            {"flush_waits", flush_waits},
            {"flush_of_a_sleeper", flush_of_a_sleeper},
            {"flush_of_a_running_work", flush_of_a_running_work},
            {"flush_against_cancel", flush_against_cancel},
            {"cancel_under_a_flusher", cancel_under_a_flusher},
            {"flush_workqueue_waits", flush_workqueue_waits},
            {"flush_workqueue_of_several", flush_workqueue_of_several},
            {"flush_overflow", flush_overflow},
            {"flush_cascade", flush_cascade},
            {"drain_waits_for_chains", drain_waits_for_chains},
            {"destroy_runs_what_is_pending", destroy_runs_what_is_pending},
            {"function_frees_its_work", function_frees_its_work},
            {"delayed_against_cancel", delayed_against_cancel},
            {"cancel_takes_the_timer", cancel_takes_the_timer},
            {"delayed_against_flush", delayed_against_flush},
            {"delayed_modified", delayed_modified},
        };
        for (const auto &others : {more_scenarios(), original_scenarios()})
            for (const NamedScenario &s : others) list.push_back(s);
        return list;
    }();
    return all;
}

}  // namespace wqlab::test
