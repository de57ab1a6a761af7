// narrate_timer.cpp: timers and interrupts.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

// which: "the timer of dwork1", "the timer t1", "a timer (process_timeout)".
std::string which(const Say &x, Address addr, Text function) {
    for (const MachineState *s : {&x.after, &x.before})
        for (const Timer &t : s->timers) {
            if (t.addr != addr) continue;
            if (t.work >= 0) return "the timer of " + sentence::work_name(*s, t.work);
            if (!t.name.empty()) return "the timer " + std::string(t.name.view());
            function = t.function;
        }
    return function.empty() ? "a timer" : "a timer for " + marked::code(std::string(bare(function)));
}

std::string under(const Say &x) {
    const Cpu *c = x.before.cpu(x.e.cpu);
    if (!c || c->current == no_task || is_idle_task(c->current)) return " on " + x.cpu(x.e.cpu) + ", which was idle";
    return " on " + x.cpu(x.e.cpu) + ", on top of " + sentence::task_name(x.before, c->current);
}

std::string jiffies(std::int64_t n) { return std::to_string(n) + (n == 1 ? " jiffy" : " jiffies"); }

}  // namespace

std::string say_timer(const Say &x) {
    switch (x.e.type) {
    case Event::timer_start:
        return x.who() + " arms " + which(x, x.e.addr(0), x.e.text(1)) + " for " + jiffies(x.e.num(3)) + " from now";
    case Event::timer_cancel: return which(x, x.e.addr(0), {}) + " is taken out of the timer wheel";
    case Event::timer_expire_entry:
        return which(x, x.e.addr(0), x.e.text(1)) + " is due: " + x.cpu(x.e.cpu) + " calls " + x.func(1);
    case Event::timer_expire_exit: return "the timer function has returned";
    case Event::hrtimer_start:
        return x.who() + " arms " + which(x, x.e.addr(0), x.e.text(1)) +
               (x.e.num(2) > x.e.time ? " for " + duration(x.e.num(2) - x.e.time) + " from now" : "");
    case Event::hrtimer_cancel: return which(x, x.e.addr(0), {}) + " is taken back";
    case Event::hrtimer_expire_entry:
        return which(x, x.e.addr(0), x.e.text(1)) + " is due: " + x.cpu(x.e.cpu) + " calls " + x.func(1);
    case Event::hrtimer_expire_exit: return "the hrtimer function has returned";
    case Event::local_timer_entry: return "the timer interrupt begins" + under(x);
    case Event::local_timer_exit: return "the timer interrupt ends on " + x.cpu(x.e.cpu);
    case Event::irq_handler_entry:
        return "interrupt " + std::to_string(x.e.num(0)) + " (" + x.text(1) + ") begins" + under(x);
    case Event::irq_handler_exit: return "interrupt " + std::to_string(x.e.num(0)) + " ends, " + x.text(1);
    case Event::softirq_raise: return "softirq " + x.text(1) + " is made pending on " + x.cpu(x.e.cpu);
    case Event::softirq_entry: return "softirq " + x.text(1) + " begins" + under(x);
    case Event::softirq_exit: return "softirq " + x.text(1) + " ends on " + x.cpu(x.e.cpu);
    case Event::tasklet_entry: return "the tasklet " + x.func(1) + " begins" + under(x);
    case Event::tasklet_exit: return "the tasklet " + x.func(1) + " ends";
    default: return {};
    }
}

}  // namespace wqlab::narrator
