// rcu.h: read-copy-update. Readers mark a counter of their CPU; what they may still see is given back only after
// every reader that had begun is through.
#pragma once
#include <atomic>

#include "include/wqlab/abi.h"
#include "machine/machine.h"

namespace wqlab {

namespace detail {
// RcuReaders: how many of a CPU's readers began in an even and how many in an odd epoch.
struct alignas(64) RcuReaders {
    std::atomic<long> count[2]{};
};
extern RcuReaders rcu_readers[machine::max_cpus];
extern std::atomic<unsigned long> rcu_epoch;
}  // namespace detail

// RcuReader: rcu_read_lock for a scope. The scope must not sleep. No preempt_count, as in a preemptible kernel.
class RcuReader {
  public:
    RcuReader() : counter_(rcu_counter()) {
        count(1, std::memory_order_relaxed);
        machine::light_barrier();
    }
    ~RcuReader() { count(-1, std::memory_order_release); }
    RcuReader(const RcuReader &) = delete;
    RcuReader &operator=(const RcuReader &) = delete;

  private:
    // count: only the holder of the CPU's baton writes the counter, so two plain accesses do.
    void count(long n, std::memory_order order) {
        counter_->store(counter_->load(std::memory_order_relaxed) + n, order);
    }
    static std::atomic<long> *rcu_counter() {
        return &detail::rcu_readers[machine::this_cpu().id].count[detail::rcu_epoch.load() & 1];
    }
    std::atomic<long> *counter_;
};

// call_rcu: func(head) runs in softirq context when every reader that can hold the old object is through, two
// ticks later at the earliest.
void call_rcu(rcu_head *head, void (*func)(rcu_head *));
// synchronize_rcu: sleeps for such a grace period.
void synchronize_rcu();
// rcu_barrier: sleeps until every callback that was handed in before has run.
void rcu_barrier();
// rcu_retire: engine_free(object) after a grace period; nothing of the machine notices.
void rcu_retire(void *object);
void rcu_boot();       // after irq_boot() and timer_boot()
void rcu_shutdown();

}  // namespace wqlab
