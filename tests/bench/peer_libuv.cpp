// libuv's timers: a heap in a loop of one thread, without a lock.
#include <vector>

#include <uv.h>

#include "measuring.h"
#include "subject.h"

namespace wqlab::bench {

namespace {

enum class Act { arm, rearm, cancel };

Cost timers_cost(long n, Act measured) {
    uv_loop_t loop;
    uv_loop_init(&loop);
    std::vector<uv_timer_t> all(static_cast<std::size_t>(n));
    for (uv_timer_t &t : all) uv_timer_init(&loop, &t);
    const auto first = delays(n, 1), second = delays(n, 2);
    long active = 0, stopped = 0;
    Cost cost;
    const auto act = [&](Act a, auto &&each) {
        Stopwatch watch;
        for (std::size_t i = 0; i < all.size(); ++i) each(i);
        if (a == measured) cost.cpu_ns = watch.ns() / static_cast<double>(n);
    };
    const auto fire = [](uv_timer_t *) {};
    act(Act::arm, [&](std::size_t i) { uv_timer_start(&all[i], fire, static_cast<std::uint64_t>(first[i]), 0); });
    act(Act::rearm, [&](std::size_t i) { uv_timer_start(&all[i], fire, static_cast<std::uint64_t>(second[i]), 0); });
    for (uv_timer_t &t : all) active += uv_is_active(reinterpret_cast<uv_handle_t *>(&t)) != 0;
    act(Act::cancel, [&](std::size_t i) { stopped += uv_timer_stop(&all[i]) == 0; });
    for (uv_timer_t &t : all) uv_close(reinterpret_cast<uv_handle_t *>(&t), nullptr);
    uv_run(&loop, UV_RUN_DEFAULT);
    expect("loop closed", 0, uv_loop_close(&loop));
    expect("armed", n, active);
    expect("cancelled", n, stopped);
    return cost;
}

}  // namespace

void add_libuv(std::vector<Entry> &entries) {
    for (auto [what, act] : {std::pair{timer_arm, Act::arm}, {timer_rearm, Act::rearm}, {timer_cancel, Act::cancel}})
        entries.push_back({what, "libuv", timers, [=](long n) { return timers_cost(n, act); }});
}

}  // namespace wqlab::bench
