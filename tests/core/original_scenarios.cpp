// Scenarios on the original workqueues: what a flush or cancel promises, in both generations.
#include "kernel/original/v2_6_18/api.h"
#include "kernel/original/v2_6_35/api.h"
#include "kernel/list.h"
#include "workqueue_scenarios.h"

namespace wqlab::test {

namespace {

namespace v18 = original::v2_6_18;
namespace v35 = original::v2_6_35;
using original::Threads;
using Wq = original::workqueue_struct;

constexpr unsigned linux_2_6_18 = kernel_version(2, 6, 18), linux_2_6_35 = kernel_version(2, 6, 35);

KernelConfig on(unsigned version, KernelConfig config) {
    config.version = version;
    return config;
}

// Books: of one work: every acceptance is one run, unless it was taken back, and it does not overlap itself.
struct Books {
    std::atomic<int> accepted{0}, taken_back{0}, runs{0}, inside{0}, overlaps{0};
    std::function<void()> body;
    bool take(int answer) {
        if (answer) ++accepted;
        return answer;
    }
    bool back(int answer) {
        if (answer) ++taken_back;
        return answer;
    }
    void run() {
        if (++inside > 1) ++overlaps;
        ++runs;
        machine::point(machine::Point::atomic, this);   // the middle of the function
        if (body) body();
        --inside;
    }
    std::string check() const {
        std::string wrong;
        if (runs + taken_back != accepted)
            wrong += "accepted " + std::to_string(accepted) + ", ran " + std::to_string(runs) + ", taken back " +
                     std::to_string(taken_back) + "\n";
        if (overlaps) wrong += "it overlapped itself\n";
        return wrong;
    }
};

struct Old : Books {   // a work of 2.6.18
    work_2_6_18 work;
    Old() {
        v18::init_work(&work, [](void *data) { static_cast<Old *>(data)->run(); }, this, 0);
    }
    bool queue(Wq *wq) { return take(v18::queue_work(wq, &work)); }
};

struct Newer : Books {   // a work of 2.6.35
    delayed_work_2_6_35 dwork;
    Newer() {
        v35::init_delayed_work(&dwork, [](work_struct *w) { of(w)->run(); }, 0, false, 0);
    }
    static Newer *of(work_struct *w) {
        return entry_of<&Newer::dwork>(entry_of<&delayed_work_2_6_35::work>(w));
    }
    work_struct *work() { return &dwork.work; }
    bool queue(Wq *wq) { return take(v35::queue_work(wq, work())); }
};

// left_over: lines of the dump that show a work in a list or a thread that runs one.
std::string left_over() {
    std::string text = dump_state(), wrong;
    for (std::size_t at = 0, end; at < text.size(); at = end + 1) {
        end = text.find('\n', at);
        const std::string line = text.substr(at, end - at);
        if (line.starts_with("cwq ") && line.find("worklist=[]") == line.npos) wrong += "left: " + line + "\n";
        if (line.find(" current=ff") != line.npos && line.starts_with("cwq ")) wrong += "left: " + line + "\n";
    }
    return wrong;
}

Wq *make(World &world, Threads threads) {
    Wq *wq = nullptr;
    world.start(0, "maker", [&wq, threads] { wq = original::create_workqueue("test", threads); });
    machine::run();
    return wq;
}

// Two tasks queue the same work at once: one of them is refused, or it runs twice, one after the other.
template <class Work> std::string two_queuers(unsigned version, const KernelConfig &config) {
    World world(on(version, config));
    Wq *wq = make(world, Threads::single);
    Work w;
    for (int cpu : {0, last_cpu(config)}) world.start(cpu, "queuer", [&] { w.queue(wq); });
    const std::string left = world.run();
    return left + w.check() + left_over();
}

// One work after the other onto a thread that goes to sleep in between.
template <class Work> std::string going_to_sleep(unsigned version, const KernelConfig &config) {
    World world(on(version, config));
    Wq *wq = make(world, Threads::single);
    Work a, b;
    world.start(last_cpu(config), "queuer", [&] {
        a.queue(wq);
        b.queue(wq);
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + left_over();
}

// A work that runs may be queued again, from anywhere, and runs again.
template <class Work> std::string queued_while_running(unsigned version, const KernelConfig &config) {
    World world(on(version, config));
    Wq *wq = make(world, Threads::single);
    Work w;
    bool accepted = false;
    w.body = [&] {
        if (w.runs == 1) accepted = w.queue(wq);
    };
    world.start(0, "queuer", [&] { w.queue(wq); });
    const std::string left = world.run();
    return left + w.check() + left_over() + expect(accepted, "refused while it runs");
}

// After flush_workqueue all that was queued before has returned, also what had begun to run.
template <class Work> std::string flush_means_done(unsigned version, const KernelConfig &config) {
    World world(on(version, config));
    Wq *wq = make(world, Threads::single);
    Work a, b;
    a.body = [] { msleep(1); };
    int done = -1, inside = -1;
    world.start(last_cpu(config), "flusher", [&] {
        a.queue(wq);
        msleep(4);   // it has begun by now
        b.queue(wq);
        original::flush_workqueue(wq);
        done = a.runs + b.runs;
        inside = a.inside + b.inside;
    });
    const std::string left = world.run();
    return left + a.check() + b.check() + left_over() + expect(done == 2 && inside == 0, "flushed and not done");
}

// The same where the one work is all there is: the list is empty while it runs.
template <class Work> std::string flush_of_the_running(unsigned version, const KernelConfig &config) {
    World world(on(version, config));
    Wq *wq = make(world, Threads::single);
    Work w;
    w.body = [] { msleep(20); };
    int inside = -1;
    world.start(last_cpu(config), "flusher", [&] {
        w.queue(wq);
        msleep(4);
        original::flush_workqueue(wq);
        inside = w.inside;
    });
    const std::string left = world.run();
    return left + w.check() + left_over() + expect(inside == 0, "flushed and still running");
}

// destroy_workqueue runs what is queued.
template <class Work> std::string destroyed_with_works(unsigned version, const KernelConfig &config) {
    World world(on(version, config));
    Wq *wq = make(world, Threads::single);
    Work w;
    world.start(last_cpu(config), "destroyer", [&] {
        w.queue(wq);
        original::destroy_workqueue(wq);
    });
    const std::string left = world.run();
    return left + w.check() + left_over() + expect(w.runs == 1, "destroyed before it ran");
}

// cancel_work_sync against a work that runs, and queues itself.
std::string cancel_waits(const KernelConfig &config) {
    World world(on(linux_2_6_35, config));
    Wq *wq = make(world, Threads::single);
    Newer w;
    w.body = [&] {
        msleep(1);
        if (w.runs < 3) w.queue(wq);
    };
    int inside = -1, pending = -1;
    world.start(last_cpu(config), "canceller", [&] {
        w.queue(wq);
        msleep(4);
        w.back(v35::cancel_work_sync(w.work()));
        inside = w.inside;
        pending = v35::work_pending(w.work());
    });
    const std::string left = world.run();
    return left + w.check() + left_over() + expect(inside == 0, "cancelled and still running") +
           expect(pending == 0, "cancelled and pending");
}

// cancel_work_sync takes a work out of the list that another keeps waiting there.
std::string cancel_takes_out(const KernelConfig &config) {
    World world(on(linux_2_6_35, config));
    Wq *wq = make(world, Threads::single);
    Newer hog, w;
    hog.body = [] { msleep(8); };
    bool taken = false;
    world.start(last_cpu(config), "canceller", [&] {
        hog.queue(wq);
        w.queue(wq);
        msleep(4);
        taken = w.back(v35::cancel_work_sync(w.work()));
    });
    const std::string left = world.run();
    return left + hog.check() + w.check() + left_over() + expect(taken && w.runs == 0, "cancelled, and it ran");
}

// flush_work waits for a work that runs, and answers whether it did.
std::string flush_work_waits(const KernelConfig &config) {
    World world(on(linux_2_6_35, config));
    Wq *wq = make(world, Threads::single);
    Newer w;
    w.body = [] { msleep(8); };
    int answer = -1, inside = -1;
    world.start(last_cpu(config), "flusher", [&] {
        w.queue(wq);
        msleep(4);
        answer = v35::flush_work(w.work());
        inside = w.inside;
    });
    const std::string left = world.run();
    return left + w.check() + left_over() + expect(answer == 1, "found nothing to wait for") +
           expect(inside == 0, "flushed and still running");
}

// A delayed work and somebody who takes its timer back, at the tick at which it fires.
std::string timer_against_cancel(const KernelConfig &config) {
    World world(on(linux_2_6_35, config));
    Wq *wq = make(world, Threads::single);
    Newer w;
    world.start(0, "queuer", [&] {
        w.take(v35::queue_delayed_work(wq, &w.dwork, 1));
        msleep(4);
        w.back(v35::cancel_delayed_work_sync(&w.dwork));
    });
    const std::string left = world.run();
    return left + w.check() + left_over();
}

template <class Work, std::string (*Body)(unsigned, const KernelConfig &), unsigned Version> Scenario scenario() {
    return [](const KernelConfig &config) { return Body(Version, config); };
}

}  // namespace

std::vector<NamedScenario> original_scenarios() {
#define BOTH(name) \
    {#name "_2_6_18", scenario<Old, name<Old>, linux_2_6_18>()}, \
        {#name "_2_6_35", scenario<Newer, name<Newer>, linux_2_6_35>()}
    return {
        BOTH(two_queuers),
        BOTH(going_to_sleep),
        BOTH(queued_while_running),
        BOTH(flush_means_done),
        BOTH(flush_of_the_running),
        BOTH(destroyed_with_works),
        {"cancel_waits_2_6_35", cancel_waits},
        {"cancel_takes_out_2_6_35", cancel_takes_out},
        {"flush_work_waits_2_6_35", flush_work_waits},
        {"timer_against_cancel_2_6_35", timer_against_cancel},
    };
#undef BOTH
}

}  // namespace wqlab::test
