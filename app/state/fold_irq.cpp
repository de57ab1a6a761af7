// fold_irq.cpp: the interrupt stack on top of whatever task a CPU runs.
#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

void enter(Step &x, FrameKind kind, Text name, Address object, std::int64_t number) {
    Cpu *c = cpu_of(x.s, x.e.cpu);
    if (!c) return;
    Frame f;
    f.kind = kind;
    f.name = name;
    f.object = object;
    f.number = number;
    f.since = x.now;
    c->irq.push_back(std::move(f));
}

// leave: the innermost frame of that kind ends, and with it all on top. A trace may begin inside one: then nothing.
void leave(Step &x, FrameKind kind) {
    Cpu *c = cpu_of(x.s, x.e.cpu);
    if (!c) return;
    for (std::size_t i = c->irq.size(); i-- > 0;) {
        if (c->irq[i].kind != kind) continue;
        c->irq.resize(i);
        return;
    }
}

void softirq_bit(Step &x, bool set) {
    Cpu *c = cpu_of(x.s, x.e.cpu);
    const std::int64_t vec = x.e.num(0);
    if (!c || vec < 0 || vec > 31) return;
    const std::uint32_t bit = 1u << vec;
    c->softirq_pending = set ? c->softirq_pending | bit : c->softirq_pending & ~bit;
}

}  // namespace

bool interrupts(Step &x) {
    switch (x.e.type) {
    case Event::local_timer_entry: enter(x, FrameKind::timer_interrupt, {}, 0, x.e.num(0)); return true;
    case Event::local_timer_exit: leave(x, FrameKind::timer_interrupt); return true;
    case Event::irq_handler_entry: enter(x, FrameKind::hardirq, x.e.text(1), 0, x.e.num(0)); return true;
    case Event::irq_handler_exit: leave(x, FrameKind::hardirq); return true;
    case Event::softirq_raise: softirq_bit(x, true); return true;
    case Event::softirq_entry:
        softirq_bit(x, false);
        enter(x, FrameKind::softirq, x.e.text(1), 0, x.e.num(0));
        return true;
    case Event::softirq_exit: leave(x, FrameKind::softirq); return true;
    case Event::tasklet_entry: enter(x, FrameKind::tasklet, x.e.text(1), x.e.addr(0), 0); return true;
    case Event::tasklet_exit: leave(x, FrameKind::tasklet); return true;
    case Event::timer_expire_entry: enter(x, FrameKind::timer, x.e.text(1), x.e.addr(0), 0); return true;
    case Event::timer_expire_exit: leave(x, FrameKind::timer); return true;
    case Event::hrtimer_expire_entry: enter(x, FrameKind::hrtimer, x.e.text(1), x.e.addr(0), 0); return true;
    case Event::hrtimer_expire_exit: leave(x, FrameKind::hrtimer); return true;
    default: return false;
    }
}

}  // namespace wqlab::fold
