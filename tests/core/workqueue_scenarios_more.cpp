// Concurrency management, max_active, order, rescue, freezing, hotplug, unbound pools.

#include <cstring>

#include "kernel/cpu.h"
#include "kernel/kthread.h"
#include "workqueue_scenarios.h"

namespace wqlab::test {

namespace {

// Awake: how many works of a CPU run at a time, awake.
std::atomic<int> awake, most_awake, active, most_active;

void reset_counts() { awake = most_awake = active = most_active = 0; }

void raise(std::atomic<int> &n, std::atomic<int> &most) {
    const int now = ++n;
    if (now > most) most = now;
}

void busy(Accounts *) {
    raise(awake, most_awake);
    machine::point(machine::Point::call);
    --awake;
}

void sleepy(Accounts *) {
    raise(active, most_active);
    msleep(4);
    --active;
}

// Works of one CPU that do not sleep run one after the other, whatever their workqueue.
std::string one_at_a_time(const KernelConfig &config) {
    World world(config);
    reset_counts();
    Accounts a(system_wq, busy), b(system_long_wq, busy), c(system_wq, busy);
    for (int cpu : {0, last_cpu(config)})
        world.start(cpu, "queuer", [&] {
            a.queue(0);
            b.queue(0);
            c.queue(0);
        });
    const std::string left = world.run();
    return left + a.check() + b.check() + c.check() +
           expect(most_awake <= 1, "two works of one pool were awake at a time");
}

void wait_for_go(Accounts *) { wait_for_completion(&meeting->go); }
void give_go(Accounts *) { complete(&meeting->go); }

// A work that sleeps lets the next one start, which wakes it.
std::string sleeper_lets_the_next_start(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    Accounts a(system_wq, wait_for_go), b(system_wq, give_go);
    world.start(0, "queuer", [&] {
        a.queue(last_cpu(config));
        b.queue(last_cpu(config));
    });
    const std::string left = world.run();
    return left + a.check() + b.check();
}

// Several that sleep: each needs a worker, and another to take over.
std::string many_sleepers(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    std::vector<std::unique_ptr<Accounts>> sleepers;
    for (int i = 0; i < 4; ++i) sleepers.push_back(std::make_unique<Accounts>(system_wq, wait_for_go));
    Accounts last(system_wq, [](Accounts *) { complete_all(&meeting->go); });
    world.start(0, "queuer", [&] {
        for (auto &s : sleepers) s->queue(0);
        last.queue(0);
    });
    std::string wrong = world.run();
    wrong += last.check();
    for (auto &s : sleepers) wrong += s->check();
    return wrong;
}

// Two of a pool are awake when one comes back from sleep beside a hog; when it is through it takes no further work.
std::string hog_beside_woken(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    static Accounts *woken, *next;
    static int early;
    early = 0;
    Accounts a(system_wq, wait_for_go), c;
    Accounts b(system_wq, [](Accounts *) {
        complete(&meeting->go);
        for (int after = 0; after < 3; after += woken->runs) {
            cond_resched();
            machine::relax();
        }
        early = next->runs;
    });
    woken = &a;
    next = &c;
    world.start(0, "queuer", [&] {
        for (Accounts *x : {&a, &b, &c}) x->queue(0);
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + c.check() + expect(early == 0, "ran beside a hog");
}

// At most max_active of a CPU at a time; all run.
std::string max_active_holds(const KernelConfig &config) {
    World world(config);
    reset_counts();
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("two", 0, 2); });
    std::vector<std::unique_ptr<Accounts>> works;
    for (int i = 0; i < 5; ++i) works.push_back(std::make_unique<Accounts>(wq, sleepy));
    world.start(0, "queuer", [&] {
        for (auto &w : works) w->queue(0);
    });
    std::string wrong = world.run();
    wrong += expect(most_active == 2, "not two at a time");
    for (auto &w : works) wrong += w->check();
    return wrong;
}

std::string order_of_runs;
void note_order(Accounts *a) {
    raise(active, most_active);
    order_of_runs += static_cast<char>('0' + a->requeue * -1);
    msleep(4);
    --active;
}

// An ordered workqueue runs one at a time, in the order of queueing, from wherever they come.
std::string ordered_is_ordered(const KernelConfig &config) {
    World world(config);
    reset_counts();
    order_of_runs.clear();
    workqueue_struct *wq = alloc_on(world, [] { return alloc_ordered_workqueue("ordered", 0); });
    std::vector<std::unique_ptr<Accounts>> works;
    for (int i = 0; i < 4; ++i) {
        works.push_back(std::make_unique<Accounts>(wq, note_order));
        works.back()->requeue = -i;
    }
    world.start(0, "queuer", [&] {
        for (int i = 0; i < 4; ++i) works[static_cast<std::size_t>(i)]->queue(i % config.machine.cpus);
    });
    std::string wrong = world.run();
    wrong += expect(most_active == 1, "two at a time") +
                        expect(order_of_runs == "0123", ("order " + order_of_runs).c_str());
    for (auto &w : works) wrong += w->check();
    return wrong;
}

machine::atomic<int> flag;

void hog(Accounts *) {
    while (!flag.load()) {
        cond_resched();
        machine::relax();
    }
}
void set_flag(Accounts *) { flag.store(1); }

// A CPU intensive hog does not hold back the next work of its pool.
std::string cpu_intensive_lets_pass(const KernelConfig &config) {
    World world(config);
    flag.store(0);
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("hogs", WQ_CPU_INTENSIVE, 0); });
    Accounts a(wq, hog), b(system_wq, set_flag);
    world.start(0, "queuer", [&] {
        a.queue(last_cpu(config));
        b.queue(last_cpu(config));
    });
    const std::string left = world.run();
    return left + a.check() + b.check();
}

// Two unbound works run at the same time, although one hogs.
std::string unbound_runs_beside_a_hog(const KernelConfig &config) {
    World world(config);
    flag.store(0);
    Accounts a(system_unbound_wq, hog), b(system_unbound_wq, set_flag);
    world.start(0, "queuer", [&] {
        a.queue();
        b.queue();
    });
    const std::string left = world.run();
    return left + a.check() + b.check();
}

// No worker can be made: the rescuer of a WQ_MEM_RECLAIM workqueue runs its works.
std::string rescuer_comes(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("rescued", WQ_MEM_RECLAIM, 0); });
    Accounts a(system_wq, wait_for_go), b(wq, give_go);
    // Two sleepers use up the workers there are; the third must be rescued.
    Accounts c(system_wq, wait_for_go);
    memory_low = true;
    world.start(0, "queuer", [&] {
        a.queue(last_cpu(config));
        c.queue(last_cpu(config));
        b.queue(last_cpu(config));
        while (!b.runs) msleep(20);
        memory_low = false;
        complete(&m.go);
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + c.check();
}

std::string set_max_active_lets_more(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    workqueue_struct *wq = alloc_on(world, [] { return alloc_workqueue("raised", 0, 1); });
    Accounts a(wq, wait_for_go), b(wq, give_go);
    world.start(0, "queuer", [&] {
        a.queue(last_cpu(config));
        b.queue(last_cpu(config));
        workqueue_set_max_active(wq, 2);
    });
    const std::string left = world.run();
    return left + a.check() + b.check();
}

// Frozen, a freezable workqueue starts nothing; thawed, it runs what came meanwhile.
std::string freeze_and_thaw(const KernelConfig &config) {
    World world(config);
    Accounts a(system_freezable_wq), b(system_freezable_wq);
    int ran_frozen = -1;
    bool was_busy = true;
    world.start(0, "suspend", [&] {
        a.queue(last_cpu(config));
        freeze_workqueues_begin();
        while (freeze_workqueues_busy()) msleep(4);
        was_busy = false;
        b.queue(last_cpu(config));
        msleep(20);
        ran_frozen = b.runs;
        thaw_workqueues();
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + expect(!was_busy, "never froze") +
           expect(ran_frozen == 0, "ran while frozen") + expect(b.runs == 1, "did not run after the thaw");
}

// A CPU goes while its works run and wait, and comes back.
std::string hotplug_loses_nothing(const KernelConfig &config) {
    World world(config);
    Accounts a(system_wq, sleepy), b, c;
    int down = -1, up = -1;
    const int cpu = last_cpu(config);
    world.start(0, "hotplug", [&] {
        a.queue(cpu);
        b.queue(cpu);
        down = cpu_down(cpu);
        c.queue(cpu);
        up = cpu_up(cpu);
    });
    world.start(0, "queuer", [&] {
        a.queue(cpu);
        b.queue(cpu);
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + c.check() + expect(down == 0 && up == 0, "hotplug failed");
}

// After a CPU is back its pool manages concurrency again, on that CPU.
std::string rebound_pool_counts(const KernelConfig &config) {
    World world(config);
    reset_counts();
    const int cpu = last_cpu(config);
    static int ran_on;
    ran_on = -1;
    Accounts a(system_wq, busy), b(system_wq, [](Accounts *x) {
                 ran_on = smp_processor_id();
                 busy(x);
             });
    world.start(0, "hotplug", [&] {
        cpu_down(cpu);
        cpu_up(cpu);
        a.queue(cpu);
        b.queue(cpu);
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + expect(ran_on == cpu, "not on its CPU") +
           expect(most_awake == 1, "two awake at a time");
}

int lines_with(const char *start) {
    int n = 0;
    const std::string text = "\n" + dump_state();
    for (std::size_t at = 0; (at = text.find(std::string("\n") + start, at)) != std::string::npos; ++at) ++n;
    return n;
}

// A workqueue with attributes of its own has a pool of its own, which goes with it.
std::string unbound_pool_comes_and_goes(const KernelConfig &config) {
    World world(config);
    const int before = lines_with("pool ");
    const std::size_t live = engine_live();
    int during = 0;
    Accounts a;
    world.start(0, "owner", [&] {
        a.wq = alloc_workqueue("own", WQ_UNBOUND | WQ_HIGHPRI, 0);
        a.queue();
        flush_work(a.work());
        during = pool_id_of(a.work());
        destroy_workqueue(a.wq);
    });
    (void)live;
    const std::string left = world.run();
    return left + a.check() + expect(during == 2 * config.machine.cpus + 1, "no pool of its own") +
           expect(lines_with("pool ") == before, "its pool is left") +
           expect(lines_with("wq ") == 7, "its workqueue is left");
}

std::string rcu_work_runs_later(const KernelConfig &config) {
    World world(config);
    static std::atomic<int> runs;
    runs = 0;
    rcu_work r;
    init_rcu_work(&r, [](work_struct *) { ++runs; });
    bool first = false, second = true, flushed = false;
    int at_flush = -1;
    world.start(last_cpu(config), "queuer", [&] {
        first = queue_rcu_work(system_wq, &r);
        second = queue_rcu_work(system_wq, &r);
        flushed = flush_rcu_work(&r);
        at_flush = runs;
    });
    const std::string left = world.run();
    return left + expect(first && !second && flushed, "wrong answers") + expect(at_flush == 1, "not flushed");
}

std::string on_each_cpu(const KernelConfig &config) {
    World world(config);
    static std::atomic<CpuMask> seen;
    seen = 0;
    long there = -1;
    world.start(0, "caller", [&] {
        schedule_on_each_cpu([](work_struct *) { seen |= cpu_bit(smp_processor_id()); });
        there = work_on_cpu(last_cpu(config), [](void *) -> long { return smp_processor_id(); }, nullptr);
    });
    const std::string left = world.run();
    return left + expect(seen == cpu_possible_mask(), "not on each CPU") +
           expect(there == last_cpu(config), "work_on_cpu ran elsewhere");
}

int workers_of_pool_0() {
    const std::string text = dump_state();
    const std::size_t at = text.find("nr_workers=", text.find("pool 0 "));
    return std::atoi(text.c_str() + at + std::strlen("nr_workers="));
}

// Idle workers in excess go after 300 s; two stay.
std::string idle_workers_are_culled(const KernelConfig &config) {
    World world(config);
    Meeting m;
    meeting = &m;
    std::vector<std::unique_ptr<Accounts>> sleepers;
    for (int i = 0; i < 6; ++i) sleepers.push_back(std::make_unique<Accounts>(system_wq, wait_for_go));
    world.start(0, "queuer", [&] {
        for (auto &s : sleepers) s->queue(0);
        msleep(40);
        complete_all(&m.go);
    });
    std::string wrong = world.run();
    const int most = workers_of_pool_0();
    machine::run(machine::now() + 299'000'000'000ull, false);
    const int soon = workers_of_pool_0();
    machine::run(machine::now() + 30'000'000'000ull, false);
    const int late = workers_of_pool_0();
    wrong += expect(soon == most, "culled too early");
    wrong += expect(most >= 7 && late == 2, "not culled to two");
    return wrong;
}

}  // namespace

int pool_id_of(const work_struct *work) {
    const auto data = static_cast<unsigned long>(work->data.counter);
    return static_cast<int>(data >> WORK_OFFQ_POOL_SHIFT);
}

std::vector<NamedScenario> more_scenarios() {
    return {
        {"one_at_a_time", one_at_a_time},
        {"sleeper_lets_the_next_start", sleeper_lets_the_next_start},
        {"many_sleepers", many_sleepers},
        {"hog_beside_woken", hog_beside_woken},
        {"max_active_holds", max_active_holds},
        {"ordered_is_ordered", ordered_is_ordered},
        {"cpu_intensive_lets_pass", cpu_intensive_lets_pass},
        {"unbound_runs_beside_a_hog", unbound_runs_beside_a_hog},
        {"rescuer_comes", rescuer_comes},
        {"set_max_active_lets_more", set_max_active_lets_more},
        {"freeze_and_thaw", freeze_and_thaw},
        {"hotplug_loses_nothing", hotplug_loses_nothing, 2},
        {"rebound_pool_counts", rebound_pool_counts, 2},
        {"unbound_pool_comes_and_goes", unbound_pool_comes_and_goes},
        {"rcu_work_runs_later", rcu_work_runs_later},
        {"on_each_cpu", on_each_cpu},
        {"idle_workers_are_culled", idle_workers_are_culled, 1, false},
    };
}

}  // namespace wqlab::test
