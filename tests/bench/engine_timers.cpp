// The engine: delayed works, and what a traced event costs.
#include <atomic>
#include <vector>

#include "live_kernel.h"
#include "measuring.h"
#include "subject.h"
#include "trace/emit.h"

namespace wqlab::bench {

namespace {

void nothing(work_struct *) {}

enum class Act { arm, rearm, cancel };

// timers_cost: n delayed works, all armed, armed anew, cancelled, in the order in which they lie in memory.
Cost timers_cost(long n, Act measured, bool traced) {
    Cost cost;
    in_kernel(1, traced, [&](int) {
        workqueue_struct *wq = alloc_workqueue("bench", 0, 0);
        std::vector<delayed_work> all(static_cast<std::size_t>(n));
        for (delayed_work &d : all) init_delayed_work(&d, nothing);
        const auto first = delays(n, 1), second = delays(n, 2);
        long armed = 0, rearmed = 0, cancelled = 0;
        const auto act = [&](Act a, auto &&each) {
            Stopwatch watch;
            for (std::size_t i = 0; i < all.size(); ++i) each(i);
            if (a == measured) cost.cpu_ns = watch.ns() / static_cast<double>(n);
        };
        act(Act::arm, [&](std::size_t i) {
            armed += queue_delayed_work(wq, &all[i], msecs_to_jiffies(static_cast<unsigned>(first[i])));
        });
        act(Act::rearm, [&](std::size_t i) {
            rearmed += mod_delayed_work(wq, &all[i], msecs_to_jiffies(static_cast<unsigned>(second[i])));
        });
        act(Act::cancel, [&](std::size_t i) { cancelled += cancel_delayed_work(&all[i]); });
        destroy_workqueue(wq);
        expect("armed", n, armed);
        expect("armed anew", n, rearmed);
        expect("cancelled", n, cancelled);
    });
    return cost;
}

}  // namespace

void add_engine_timers(std::vector<Entry> &entries) {
    for (bool traced : {false, true}) {
        const char *subject = traced ? "wqlab, traced" : "wqlab";
        for (auto [what, act] : {std::pair{timer_arm, Act::arm}, {timer_rearm, Act::rearm}, {timer_cancel, Act::cancel}})
            entries.push_back({what, subject, timers, [=](long n) { return timers_cost(n, act, traced); }});
    }
}

}  // namespace wqlab::bench
