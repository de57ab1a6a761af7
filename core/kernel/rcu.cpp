// Grace periods by epochs. A reader counts itself in the counter of the epoch's parity. The epoch may move on when
// the other parity counts nobody; what was retired in epoch e is free at e + 2, because then both parities have
// been seen empty since.
//
// A reader's mark must be out before it reads a pointer. That is the writer's to see to: it asks the host for a barrier
// on every thread (machine::barrier_everywhere) between what it unlinked and its look at the counters.
#include "kernel/rcu.h"

#include <vector>

#include "kernel/engine_heap.h"
#include "kernel/irq.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "trace/emit.h"

namespace wqlab {

detail::RcuReaders detail::rcu_readers[machine::max_cpus];
std::atomic<unsigned long> detail::rcu_epoch{0};

namespace {

using detail::rcu_readers;
std::atomic<unsigned long> &epoch = detail::rcu_epoch;

struct Retired {
    unsigned long epoch;
    void *object;
};
struct Callback {
    unsigned long epoch;
    rcu_head *head;
};
struct Pending {
    machine::HostLock lock;            // guards all of this
    std::vector<Retired> objects;      // oldest first
    std::vector<Callback> callbacks;   // oldest first
    timer_list timer{};
    bool timer_armed = false;
};
Pending pending;

constexpr std::size_t retired_before_looking = 16;

void advance_locked() {
    const unsigned long now = epoch.load();
    machine::barrier_everywhere();
    for (int i = 0; i < machine::cpu_count(); ++i)
        if (rcu_readers[i].count[(now + 1) & 1].load() != 0) return;
    epoch.store(now + 1);
}

void free_retired_locked() {
    const unsigned long now = epoch.load();
    std::size_t n = 0;
    while (n < pending.objects.size() && now - pending.objects[n].epoch >= 2) engine_free(pending.objects[n++].object);
    pending.objects.erase(pending.objects.begin(), pending.objects.begin() + static_cast<std::ptrdiff_t>(n));
}

// arm: the timer goes off at the next tick that looks at the epochs again.
void arm() {
    mod_timer(&pending.timer, jiffies_now() + 1);
}

void rcu_tick(timer_list *) {
    bool due = false, more = false;
    {
        machine::HostGuard g(pending.lock);
        advance_locked();
        advance_locked();
        const unsigned long now = epoch.load();
        due = !pending.callbacks.empty() && now - pending.callbacks.front().epoch >= 2;
        more = !pending.callbacks.empty() && !due;
        pending.timer_armed = more;
    }
    if (due) raise_softirq(RCU_SOFTIRQ);
    if (more) arm();
}

void rcu_core() {
    for (;;) {
        rcu_head *head = nullptr;
        bool rearm = false;
        {
            machine::HostGuard g(pending.lock);
            if (!pending.callbacks.empty()) {
                if (epoch.load() - pending.callbacks.front().epoch >= 2) {
                    head = pending.callbacks.front().head;
                    pending.callbacks.erase(pending.callbacks.begin());
                } else if (!pending.timer_armed) {
                    rearm = pending.timer_armed = true;
                }
            }
        }
        if (rearm) arm();
        if (!head) return;
        head->func(head);
    }
}

}  // namespace

void call_rcu(rcu_head *head, void (*func)(rcu_head *)) {
    head->func = func;
    bool first = false;
    {
        machine::HostGuard g(pending.lock);
        pending.callbacks.push_back({epoch.load(), head});
        first = !pending.timer_armed;
        pending.timer_armed = true;
    }
    if (first) arm();
}

void synchronize_rcu() {
    struct Waiter {
        rcu_head head;
        completion done;
    } waiter{};
    might_sleep();
    init_completion(&waiter.done);
    call_rcu(&waiter.head, [](rcu_head *h) { complete(&reinterpret_cast<Waiter *>(h)->done); });
    wait_for_completion(&waiter.done);
}

// Callbacks run in the order in which they came.
void rcu_barrier() { synchronize_rcu(); }

void rcu_retire(void *object) {
    machine::HostGuard g(pending.lock);
    pending.objects.push_back({epoch.load(), object});
    if (pending.objects.size() < retired_before_looking) return;
    advance_locked();
    free_retired_locked();
}

void rcu_boot() {
    for (detail::RcuReaders &r : rcu_readers) r.count[0] = r.count[1] = 0;
    timer_init(&pending.timer, rcu_tick, TIMER_IRQSAFE);
    open_softirq(RCU_SOFTIRQ, rcu_core);
    trace::register_function(reinterpret_cast<const void *>(rcu_tick), "rcu_gp_fqs_timer");
}

void rcu_shutdown() {
    pending.objects.clear();
    pending.callbacks.clear();
    pending.timer_armed = false;
    epoch = 0;
}

}  // namespace wqlab
