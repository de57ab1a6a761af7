#include "machine/parallel.h"

#include <chrono>
#include <thread>

#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "machine/carrier.h"
#include "machine/hooks.h"

namespace wqlab::machine::parallel {

namespace {

using clock = std::chrono::steady_clock;

// Swapper's wait, one a CPU. H: under the CPU's rq_lock.
struct Swapper {
    std::condition_variable cv;
    std::atomic<std::uint64_t> armed{never};   // the deadline it sleeps for; published before it re-reads the CPU's
};

struct Parallel {
    std::atomic<clock::duration> start;   // of now()'s 0, since the host clock's; skip() moves it back
    alignas(64) Swapper swappers[max_cpus];
    alignas(64) std::atomic<int> moving{0};    // CPUs whose baton is not parked
    std::atomic<std::uint64_t> unparkings{0};  // how often one stopped being parked
    std::mutex m;                  // guards the host's sleep in run()
    std::condition_variable cv;
    std::atomic<bool> stop_asked{false};
};
Parallel *p = nullptr;

clock::time_point at_time(std::uint64_t ns) { return clock::time_point(p->start.load()) + std::chrono::nanoseconds(ns); }

// quiet: every baton lies parked with nothing pending and no timer that matters is armed.
bool quiet() {
    if (p->moving.load() != 0) return false;
    const auto unparkings = p->unparkings.load();
    for (int i = 0; i < cpu_count(); ++i) {
        HostGuard g(cpu(i).rq_lock);
        if (!cpu(i).idle_parked || cpu(i).pending.load()) return false;
    }
    return hooks.live_timers() == 0 && p->moving.load() == 0 && p->unparkings.load() == unparkings;
}

void wake_host() {
    std::lock_guard g(p->m);
    p->cv.notify_all();
}

}  // namespace

void boot() {
    p = new Parallel;
    p->start = clock::now().time_since_epoch();
    light_barriers = syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0) == 0;
}

void barrier_everywhere() {
    if (light_barriers) syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0);
    else full_barrier();   // and each light_barrier() is one
}

void shutdown() {
    delete p;
    p = nullptr;
}

std::uint64_t now() {
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(clock::now().time_since_epoch() - p->start.load()).count());
}

void relax() {
    point(Point::relax);
    std::this_thread::yield();
}

void delay(std::uint64_t ns) {
    const std::uint64_t end = now() + ns;
    for (;;) {
        point(Point::delay);
        std::uint64_t t = now();
        if (t >= end) return;
        // The CPU is busy; the host need not be, as long as interrupts are looked at often enough.
        if (end - t > 200'000) std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
}

void hand_over(Context *prev, Context *next) {
    Cpu &c = *next->cpu;
    if (next == c.idle) {
        if (c.pending.load()) interrupt(c);
    } else {
        carrier_post(next);
    }
    // Swapper goes back to its own wait: it is never posted.
    if (prev != c.idle) carrier_wait(prev);
}

void leave(Context *prev, Context *next) {
    Cpu &c = *next->cpu;
    if (next == c.idle) {
        if (c.pending.load()) interrupt(c);
        carrier_leave(prev, nullptr);
    }
    carrier_leave(prev, next);
}

void interrupt(Cpu &c) {
    HostGuard g(c.rq_lock);
    if (c.idle_parked) p->swappers[c.id].cv.notify_one();
}

void set_timer(Cpu &c, std::uint64_t deadline) {
    c.timer_deadline.store(deadline);
    c.timer_raised.store(false);
    if (deadline < p->swappers[c.id].armed.load()) {
        HostGuard g(c.rq_lock);
        p->swappers[c.id].cv.notify_one();
    }
}

void wait_for_interrupt(Cpu &c) {
    Swapper &sw = p->swappers[c.id];
    std::unique_lock lk(c.rq_lock.native());
    for (;;) {
        if (carriers_dying()) {
            lk.unlock();
            carrier_die();
        }
        if (c.idle_parked && c.pending.load()) {
            set_parked(c, false);
            sw.armed.store(0);   // it will look at the deadline again before it sleeps
            return;
        }
        std::uint64_t deadline = c.timer_raised.load() ? never : c.timer_deadline.load();
        if (deadline <= now()) {
            c.timer_raised.store(true);
            c.pending.fetch_or(PENDING_TIMER);
            c.attn.fetch_or(ATTN_IRQ);
            continue;
        }
        sw.armed.store(deadline);
        if (deadline != (c.timer_raised.load() ? never : c.timer_deadline.load())) continue;
        if (deadline == never) sw.cv.wait(lk);
        else sw.cv.wait_until(lk, at_time(deadline));
    }
}

void call_all() {
    for (int i = 0; i < cpu_count(); ++i) {
        cpu(i).attn.fetch_or(ATTN_IRQ);
        HostGuard g(cpu(i).rq_lock);
        p->swappers[i].cv.notify_one();
    }
}

void parked(bool parked) {
    if (!parked) {
        p->unparkings.fetch_add(1);
        p->moving.fetch_add(1);
    } else if (p->moving.fetch_sub(1) == 1) {
        wake_host();
    }
}

Stop run(std::uint64_t until, bool stop_at_rest) {
    std::unique_lock lk(p->m);
    for (;;) {
        if (p->stop_asked.exchange(false)) return Stop::asked;
        lk.unlock();
        bool at_rest = stop_at_rest && quiet();
        lk.lock();
        if (at_rest) return Stop::rest;
        std::uint64_t t = now();
        detail::recent.store(t, std::memory_order_relaxed);
        if (t >= until) return Stop::deadline;
        // Rest is re-examined on every last parking; the short wait covers a timer that was taken back.
        p->cv.wait_until(lk, at_time(std::min(until, t + 2'000'000)));
    }
}

void skip(std::uint64_t to) {
    const std::uint64_t t = now();
    if (to <= t) return;
    p->start = p->start.load() - std::chrono::nanoseconds(to - t);
    for (int i = 0; i < cpu_count(); ++i) {   // their deadlines were told in the host's time
        HostGuard g(cpu(i).rq_lock);
        p->swappers[i].cv.notify_one();
    }
}

void stop() {
    p->stop_asked = true;
    wake_host();
}

}  // namespace wqlab::machine::parallel
