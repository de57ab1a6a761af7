// irq_work: functions that run in interrupt context on their CPU, as soon as it takes interrupts.
#include "kernel/irq_work.h"

#include <array>

#include "kernel/irq_line.h"

namespace wqlab {

namespace {

constexpr unsigned pending = 1, busy = 2;

struct Queue {
    SpinLock lock;            // guards head and tail
    IrqWork *head = nullptr, *tail = nullptr;
};
std::array<Queue, machine::max_cpus> queues;

machine::atomic_ref<unsigned> flags_of(IrqWork *w) { return machine::atomic_ref<unsigned>(w->flags); }

}  // namespace

bool irq_work_queue(IrqWork *work, int cpu) {
    if (cpu < 0 || cpu >= machine::cpu_count() || (flags_of(work).fetch_or(pending) & pending)) return false;
    Queue &q = queues[static_cast<std::size_t>(cpu)];
    {
        IrqGuard g(q.lock);
        work->next = nullptr;
        (q.head ? q.tail->next : q.head) = work;
        q.tail = work;
    }
    machine::interrupt(machine::cpu(cpu), 1ull << (irq_work_vector + machine::pending_irq_shift));
    return true;
}

void irq_work_sync(IrqWork *work) {
    while (flags_of(work).load() & (pending | busy)) machine::relax();
}

void irq_work_run() {
    Queue &q = queues[static_cast<std::size_t>(smp_processor_id())];
    q.lock.lock();
    IrqWork *w = q.head;
    q.head = nullptr;
    q.lock.unlock();
    while (w) {
        IrqWork *next = w->next;
        // Pending goes before the function runs: it may queue itself again.
        flags_of(w).fetch_or(busy);
        flags_of(w).fetch_and(~pending);
        w->func(w);
        flags_of(w).fetch_and(~busy);
        w = next;
    }
}

void irq_work_reset() {
    for (Queue &q : queues) {
        q.lock = {};
        q.head = q.tail = nullptr;
    }
}

}  // namespace wqlab
