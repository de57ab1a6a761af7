// narrate_timer.cpp: timers and interrupts.
#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

// which: "the timer of dwork1", "the timer t1", "a timer for process_timeout".
QString which(const Say &x, Address addr, Text function) {
    for (const MachineState *s : {&x.after, &x.before})
        for (const Timer &t : s->timers) {
            if (t.addr != addr) continue;
            if (t.work >= 0) return Phrase::tr("the timer of %1").arg(sentence::work_name(*s, t.work));
            if (!t.name.empty()) return Phrase::tr("the timer %1").arg(naming::given(t.name));
            function = t.function;
        }
    //: %1: the function that it calls.
    return function.empty() ? Phrase::tr("a timer")
                            : Phrase::tr("a timer for %1").arg(marked::code(naming::given(bare(function))));
}

// under: the clause of an interrupt that begins, and whom it interrupts.
QString under(const Say &x, const QString &clause) {
    const Cpu *c = x.before.cpu(x.e.cpu);
    //: %1: a clause such as "the timer interrupt begins", %2: a CPU, %3: a task.
    if (!c || c->current == no_task || is_idle_task(c->current))
        return said(Phrase::tr("%1 on %2, which was idle"), clause, x.cpu(x.e.cpu));
    return said(Phrase::tr("%1 on %2, on top of %3"), clause, x.cpu(x.e.cpu),
        sentence::task_name(x.before, c->current));
}

QString armed(const Say &x) {
    const int jiffies = int(x.e.num(3));
    const std::int64_t asked = jiffies * (1'000'000'000 / x.after.run.hz);
    //: %1: who, %2: a timer, %3: how long the jiffies are.
    const QString text = said(jiffies == 1 ? Phrase::tr("%1 arms %2 for %n jiffy (%3) from now", nullptr, 1)
                                           : Phrase::tr("%1 arms %2 for %n jiffies (%3) from now", nullptr, jiffies),
                              x.who(), which(x, x.e.addr(0), x.e.text(1)), duration(asked));
    for (const Timer &t : x.after.timers)
        if (t.addr == x.e.addr(0) && x.after.told && t.expires_ns - x.e.time > asked)
            //: %1: that clause, %2: how long it is until the wheel fires the timer.
            return Phrase::tr("%1; the wheel rounds that up to %2").arg(text, duration(t.expires_ns - x.e.time));
    return text;
}

QString hr_armed(const Say &x) {
    const QString timer = which(x, x.e.addr(0), x.e.text(1));
    if (x.e.num(2) <= x.e.time) return said(Phrase::tr("%1 arms %2"), x.who(), timer);
    //: %3: how long.
    return said(Phrase::tr("%1 arms %2 for %3 from now"), x.who(), timer, duration(x.e.num(2) - x.e.time));
}

QString due(const Say &x) {
    //: %1: a timer, %2: a CPU, %3: a function.
    return said(Phrase::tr("%1 is due: %2 calls %3"), which(x, x.e.addr(0), x.e.text(1)), x.cpu(x.e.cpu), x.func(1));
}

}  // namespace

QString say_timer(const Say &x) {
    switch (x.e.type) {
    case Event::timer_start: return armed(x);
    case Event::timer_cancel:
        return said(Phrase::tr("%1 is taken out of the timer wheel"), which(x, x.e.addr(0), {}));
    case Event::hrtimer_start: return hr_armed(x);
    case Event::hrtimer_cancel: return said(Phrase::tr("%1 is taken back"), which(x, x.e.addr(0), {}));
    case Event::timer_expire_entry:
    case Event::hrtimer_expire_entry: return due(x);
    case Event::timer_expire_exit: return Phrase::tr("The timer function has returned");
    case Event::hrtimer_expire_exit: return Phrase::tr("The hrtimer function has returned");
    case Event::local_timer_entry: return under(x, Phrase::tr("the timer interrupt begins"));
    case Event::local_timer_exit: return Phrase::tr("The timer interrupt ends on %1").arg(x.cpu(x.e.cpu));
    //: %1: a number, %2: a device's name.
    case Event::irq_handler_entry: return under(x, Phrase::tr("interrupt %1 (%2) begins").arg(x.number(0), x.text(1)));
    //: %1: a number, %2: handled or unhandled.
    case Event::irq_handler_exit: return Phrase::tr("Interrupt %1 ends, %2").arg(x.number(0), x.text(1));
    case Event::softirq_raise: return Phrase::tr("Softirq %1 is made pending on %2").arg(x.text(1), x.cpu(x.e.cpu));
    case Event::softirq_entry: return under(x, Phrase::tr("softirq %1 begins").arg(x.text(1)));
    case Event::softirq_exit: return Phrase::tr("Softirq %1 ends on %2").arg(x.text(1), x.cpu(x.e.cpu));
    case Event::tasklet_entry: return under(x, Phrase::tr("the tasklet function %1 begins").arg(x.func(1)));
    case Event::tasklet_exit: return Phrase::tr("The tasklet function %1 ends").arg(x.func(1));
    default: return {};
    }
}

}  // namespace wqlab::narrator
