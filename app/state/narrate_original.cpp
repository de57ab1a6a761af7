// narrate_original.cpp: the workqueues before 2.6.36, and the steps inside queue_work.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

std::string cwq(const Say &x, Address addr) { return sentence::cwq_name(x.after, x.after.cwq_at(addr)); }

std::string entered(const Say &x) {
    const std::string work = x.work(x.e.addr(0)), list = cwq(x, x.e.addr(1));
    const Cwq *c = x.after.cwq(x.after.cwq_at(x.e.addr(1)));
    if (c && c->worklist.size() == 1) return work + " enters " + list + ", which was empty";
    return work + " enters " + list + (x.e.addr(2) ? " behind " + x.work(x.e.addr(2)) : " at its head");
}

std::string cwq_told(const Say &x) {
    const std::string list = cwq(x, x.e.addr(0));
    if (!x.e.num(3)) return list + " has no thread";
    return x.name(x.e.num(3)) + " is the thread that serves " + list;
}

std::string sequence(const Say &x) {
    const std::int64_t inserted = x.e.num(1), removed = x.e.num(2);
    return std::to_string(inserted) + " works were queued on " + cwq(x, x.e.addr(0)) + " so far, and " +
           std::to_string(removed) + (removed == 1 ? " has run" : " have run");
}

std::string step(const Say &x) {
    const std::string what = x.text(0), who = x.who(), work = x.work(x.e.addr(1));
    const std::string list = x.after.original() ? cwq(x, x.e.addr(2)) : x.pool(int(x.e.num(3)));
    if (what == "get_cpu")
        return who + " asks for its CPU with get_cpu: until put_cpu it stays on CPU " + std::to_string(x.e.num(3));
    if (what == "put_cpu") return who + " may leave CPU " + std::to_string(x.e.num(3)) + " again: put_cpu";
    if (what == "local_irq_save") return who + " switches interrupts off: nothing comes between the steps on this CPU";
    if (what == "local_irq_restore") return who + " switches interrupts on again, if they were on";
    if (what == "test_and_set_bit") return who + " finds the PENDING bit of " + work + " set already";
    if (what == "nobody_to_wake") return "a worker of " + list + " runs already, so nobody is woken for " + work;
    if (what == "spin_lock") return who + " locks " + list;
    if (what == "spin_unlock") return who + " unlocks " + list;
    if (what == "wq_data") return work + " notes that it belongs to " + list;
    if (what == "smp_wmb") return "a write barrier: whoever finds " + work + " in the list also finds whose it is";
    if (what == "wake_up") return who + " wakes the thread that waits for more work on " + list;
    return who + " passes " + what + " of queueing " + work;
}

}  // namespace

std::string say_original(const Say &x) {
    switch (x.e.type) {
    case Event::workqueue_insertion:
        return x.who() + " inserts a work that calls " + x.func(2) + " for the thread " + x.code(0);
    case Event::workqueue_execution: return x.code(0) + " is about to execute a work that calls " + x.func(2);
    case Event::workqueue_creation: return x.who() + " made the thread " + x.code(0);
    case Event::workqueue_destruction: return x.who() + " is about to end the thread " + x.code(0);
    case Event::wq_cwq: return cwq_told(x);
    case Event::wq_cwq_list: return entered(x);
    case Event::wq_cwq_sequence: return sequence(x);
    case Event::wq_flush_sequence:
        return x.name(x.e.num(2)) + " waits until " + std::to_string(x.e.num(1)) + " works of " + cwq(x, x.e.addr(0)) +
               " have run";
    case Event::wq_work_func: return x.who() + " gives " + x.work(x.e.addr(0)) + " another function: " + x.func(1);
    case Event::wq_step: return step(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
