// Arming and cancelling timers.
#include "kernel/timer.h"

#include "kernel/printk.h"
#include "kernel/timer_detach.h"
#include "kernel/version.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

std::string flag_letters(unsigned flags) {
    std::string out;
    auto add = [&](unsigned bit, const char *letter) {
        if (flags & bit) out += (out.empty() ? "" : "|") + std::string(letter);
    };
    add(TIMER_MIGRATING, "M");
    add(TIMER_DEFERRABLE, "D");
    add(TIMER_PINNED, "P");
    add(TIMER_IRQSAFE, "I");
    return out;
}

// lock_base: the base that holds the timer, locked. It may change while the lock is waited for: look again.
TimerBase &lock_base(timer_list *t, unsigned long &irq) NO_THREAD_SAFETY_ANALYSIS {
    for (;;) {
        const unsigned flags = timer_flags(t).load();
        if (!(flags & TIMER_MIGRATING)) {
            TimerBase &b = timer_base(static_cast<int>(flags & TIMER_CPUMASK));
            irq = b.lock.lock_irqsave();
            if (timer_flags(t).peek() == flags) return b;
            b.lock.unlock_irqrestore(irq);
        }
        machine::relax();
    }
}

// switch_base: from b, locked, to another, locked. While neither is held, MIGRATING keeps others waiting.
TimerBase &switch_base(timer_list *t, TimerBase &b, TimerBase &to) NO_THREAD_SAFETY_ANALYSIS {
    timer_flags(t).fetch_or(TIMER_MIGRATING);
    b.lock.unlock();
    to.lock.lock();
    timer_flags(t).store((timer_flags(t).peek() & ~TIMER_BASEMASK) | static_cast<unsigned>(to.cpu),
                         std::memory_order_release);
    return to;
}

// forward: an idle wheel's clock stood still; it catches up, but not past what is due.
void forward(TimerBase &b) {
    const unsigned long now = jiffies_now();
    if (static_cast<long>(now - b.wheel.clk) < 1) return;
    unsigned long next;
    b.wheel.clk = b.wheel.next(next) && static_cast<long>(next - now) < 0 ? next : now;
}

void enqueue(TimerBase &b, timer_list *t) {
    const Wheel::Place place = b.wheel.place(t->expires);
    const unsigned flags = (timer_flags(t).peek() & ~TIMER_ARRAYMASK) | place.index << TIMER_ARRAYSHIFT;
    timer_flags(t).store(flags, std::memory_order_release);   // its base does not change
    if (trace::enabled) [[unlikely]]
        emit<Event::timer_start>(t, trace::symbol_name(reinterpret_cast<const void *>(t->function)), t->expires,
                                 t->expires - jiffies_now(), b.cpu, place.index, flag_letters(flags));
    b.wheel.insert(t, place);
    if (!keeps_house(t->function)) live_timers_add(b, 1);
    program_timer_line(b);
}

void detach(TimerBase &b, timer_list *t) {
    emit<Event::timer_cancel>(t);
    mark_detached(t);
    if (!keeps_house(t->function)) live_timers_add(b, -1);
}

bool detach_if_pending(TimerBase &b, timer_list *t) {
    if (!timer_pending(t)) return false;
    const bool emptied = b.wheel.remove(t, timer_index(t));
    detach(b, t);
    if (emptied) program_timer_line(b);
    return true;
}

[[noreturn]] void bug(const char *what, const timer_list *t) {
    printk("\0012kernel BUG: %s of timer %px (%ps)\n", what, static_cast<const void *>(t),
           reinterpret_cast<const void *>(t->function));
    __builtin_trap();   // an oops of the caller
}

// call: the function of an expired timer, off the wheel already. Under the lock, which is given up for the call.
void call(TimerBase &b, timer_list *t) NO_THREAD_SAFETY_ANALYSIS {
    const auto function = t->function;
    // Before 4.15 a timer's function takes what the timer's data says, which timer_init() makes the timer.
    timer_list *argument =
        booted_version() < kernel_version(4, 15, 0) ? reinterpret_cast<timer_list *>(t->wqlab_data) : t;
    const bool irqsafe = timer_flags(t).peek() & TIMER_IRQSAFE;
    const unsigned long baseclk = b.wheel.clk - 1;
    if (irqsafe) b.lock.unlock();
    else b.lock.unlock_irq();
    const int depth = preempt_count();
    if (trace::enabled)
        emit<Event::timer_expire_entry>(t, trace::symbol_name(reinterpret_cast<const void *>(function)), jiffies_now(),
                                        baseclk);
    function(argument);
    emit<Event::timer_expire_exit>(t);   // the timer itself may be gone
    if (preempt_count() != depth) {
        printk("\0014timer: %pS preempt leak: %08x %08x\n", reinterpret_cast<const void *>(function), depth,
               preempt_count());
        current_task()->preempt_count = depth;
    }
    if (irqsafe) b.lock.lock();
    else b.lock.lock_irq();
}

}  // namespace

std::array<TimerBase, machine::max_cpus> timer_bases;
std::array<TimerFunction, 4> housekeeping_timers;

std::uint64_t live_timers() {
    long sum = 0;
    for (int i = 0; i < machine::cpu_count(); ++i) sum += timer_base(i).live.load();
    return static_cast<std::uint64_t>(sum);
}

void timer_housekeeping(TimerFunction function) {
    for (TimerFunction &h : housekeeping_timers) {
        if (h == function) return;
        if (!h) {
            h = function;
            return;
        }
    }
    ENGINE_BUG_ON(true);
}

void timer_init(timer_list *t, TimerFunction function, unsigned flags) {
    t->entry.next = nullptr;
    std::atomic_ref(t->entry.pprev).store(nullptr, std::memory_order_relaxed);
    t->function = function;
    t->wqlab_data = reinterpret_cast<unsigned long>(t);
    timer_flags(t).store((flags & TIMER_INIT_FLAGS) | (current_task() ? static_cast<unsigned>(smp_processor_id()) : 0));
}

namespace {

// Modify: when a timer takes a new time: always, if it is armed, or if it is not or would fire later.
enum class Modify { always, if_pending, if_earlier };

bool modify(timer_list *t, unsigned long expires, Modify when) NO_THREAD_SAFETY_ANALYSIS {
    unsigned long irq;
    TimerBase *b = &lock_base(t, irq);
    const bool was_pending = timer_pending(t);
    const bool later = was_pending && static_cast<long>(expires - t->expires) >= 0;
    if ((when == Modify::if_pending && !was_pending) || (when == Modify::if_earlier && later)) {
        b->lock.unlock_irqrestore(irq);
        return was_pending;
    }
    forward(*b);
    if (was_pending && (t->expires == expires || b->wheel.place(expires).index == timer_index(t))) {
        t->expires = expires;   // the same bucket: it stays where it is
    } else {
        detach_if_pending(*b, t);
        // A timer goes to the CPU that arms it, except while its function runs elsewhere:
        // del_timer_sync() must find it.
        TimerBase &here = timer_base(smp_processor_id());
        if (b != &here && b->running != t) {
            b = &switch_base(t, *b, here);
            forward(*b);
        }
        t->expires = expires;
        enqueue(*b, t);
    }
    b->lock.unlock_irqrestore(irq);
    return was_pending;
}

}  // namespace

bool mod_timer(timer_list *t, unsigned long expires) { return modify(t, expires, Modify::always); }
bool mod_timer_pending(timer_list *t, unsigned long expires) { return modify(t, expires, Modify::if_pending); }
bool timer_reduce(timer_list *t, unsigned long expires) { return modify(t, expires, Modify::if_earlier); }

void add_timer(timer_list *t) {
    if (timer_pending(t)) bug("add_timer()", t);
    mod_timer(t, t->expires);
}

void add_timer_on(timer_list *t, int cpu) NO_THREAD_SAFETY_ANALYSIS {
    if (timer_pending(t) || !t->function) bug("add_timer_on()", t);
    unsigned long irq;
    TimerBase *b = &lock_base(t, irq), &to = timer_base(cpu);
    if (b != &to) b = &switch_base(t, *b, to);
    forward(*b);
    enqueue(*b, t);
    b->lock.unlock_irqrestore(irq);
}

bool del_timer(timer_list *t) NO_THREAD_SAFETY_ANALYSIS {
    machine::point(machine::Point::atomic, t);
    if (!timer_pending(t)) return false;
    unsigned long irq;
    TimerBase &b = lock_base(t, irq);
    const bool was_pending = detach_if_pending(b, t);
    b.lock.unlock_irqrestore(irq);
    return was_pending;
}

int try_to_del_timer_sync(timer_list *t) NO_THREAD_SAFETY_ANALYSIS {
    unsigned long irq;
    TimerBase &b = lock_base(t, irq);
    const int result = b.running == t ? -1 : detach_if_pending(b, t);
    b.lock.unlock_irqrestore(irq);
    return result;
}

bool del_timer_sync(timer_list *t) {
    for (;;) {
        const int result = try_to_del_timer_sync(t);
        if (result >= 0) return result;
        machine::relax();
    }
}

void program_timer_line(TimerBase &b, bool acknowledge) {
    std::uint64_t deadline = machine::never;
    unsigned long next;
    // Once the softirq is raised, the wheel's due timers are its business: the line must not come again for them.
    if (!b.softirq_due && b.wheel.next(next)) deadline = (next - initial_jiffies) * tick_nsec;
    if (!list_empty(&b.hrtimers)) {
        const long long first = entry_of<&hrtimer::node>(b.hrtimers.next)->expires;
        deadline = std::min(deadline, first > 0 ? static_cast<std::uint64_t>(first) : 0);
    }
    if (deadline == b.programmed && !acknowledge) return;
    b.programmed = deadline;
    machine::set_timer(machine::cpu(b.cpu), deadline);
}

void run_timer_softirq() NO_THREAD_SAFETY_ANALYSIS {
    TimerBase &b = timer_base(smp_processor_id());
    b.lock.lock_irq();
    unsigned long next;
    while (b.wheel.next(next) && static_cast<long>(jiffies_now() - next) >= 0) {
        b.wheel.clk = next;
        hlist_head lists[Wheel::levels];
        const int count = b.wheel.collect(lists);
        ++b.wheel.clk;
        for (int i = 0; i < count; ++i) {
            while (lists[i].first) {
                auto *t = reinterpret_cast<timer_list *>(lists[i].first);   // entry is its first member
                b.running = t;
                hlist_unlink(&t->entry);
                detach(b, t);
                call(b, t);
                b.running = nullptr;
            }
        }
    }
    b.softirq_due = false;
    program_timer_line(b);
    b.lock.unlock_irq();
}

void timers_migrate(int from_cpu, int to_cpu) NO_THREAD_SAFETY_ANALYSIS {
    TimerBase &from = timer_base(from_cpu), &to = timer_base(to_cpu);
    TimerBase &first = from_cpu < to_cpu ? from : to, &second = from_cpu < to_cpu ? to : from;
    const unsigned long irq = first.lock.lock_irqsave();
    second.lock.lock();
    forward(to);
    while (timer_list *t = from.wheel.any()) {
        detach_if_pending(from, t);
        timer_flags(t).store((timer_flags(t).peek() & ~TIMER_BASEMASK) | static_cast<unsigned>(to_cpu));
        enqueue(to, t);
    }
    from.softirq_due = false;   // of timers that are gone
    hrtimers_migrate(from, to);
    second.lock.unlock();
    first.lock.unlock_irqrestore(irq);
}

long long next_timer_ns() {
    std::uint64_t next = machine::never;
    for (int i = 0; i < machine::cpu_count(); ++i)
        next = std::min(next, machine::cpu(i).timer_deadline.load(std::memory_order_relaxed));
    if (next == machine::never) return -1;
    const std::uint64_t now = machine::now();
    return next > now ? static_cast<long long>(next - now) : 0;
}

void timer_boot() {
    timer_shutdown();
    for (int i = 0; i < machine::cpu_count(); ++i) {
        TimerBase &b = timer_base(i);
        b.cpu = i;
        b.lock.set_home(i);
        b.wheel.reset(initial_jiffies);
        init_list_head(&b.hrtimers);
    }
}

void timer_shutdown() {
    for (TimerBase &b : timer_bases) {
        if (!b.hrtimers.next) break;   // no CPU from here on
        b.lock = {};
        b.wheel.reset(0);
        b.running = nullptr;
        b.softirq_due = false;
        b.hrtimers = {};
        b.running_hrtimer = nullptr;
        b.programmed = machine::never;
        b.live = 0;
    }
    housekeeping_timers.fill(nullptr);
}

}  // namespace wqlab
