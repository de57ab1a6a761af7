// narrate_machine.cpp: the machine as a whole.
#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

QString freeze(const Say &x) {
    if (x.is(0, "tasks")) return Phrase::tr("Suspend begins: tasks are frozen");
    if (x.is(0, "workqueues"))
        return Phrase::tr("Suspend freezes the freezable workqueues: their max_active becomes 0");
    if (x.is(0, "frozen")) return said(Phrase::tr("All tasks but %1 and all freezable workqueues are frozen"), x.who());
    if (x.is(0, "failed")) return Phrase::tr("The suspend failed: something did not freeze in time");
    if (x.is(0, "thaw")) return Phrase::tr("Resume thaws workqueues and tasks");
    if (x.is(0, "done")) return Phrase::tr("Resume is done");
    return Phrase::tr("suspend: %1").arg(x.text(0));
}

QString oops(const Say &x) {
    const QString who = x.name(x.e.num(1)), line = x.number(4);
    // A line of the kernel's own says nothing beside the module's text.
    const bool of_module = x.e.num(4) > 0 && !x.e.text(3).view().starts_with("kernel/");
    if (x.is(0, "hung"))
        //: %2: the number of a line of the module's text. Here and below.
        return of_module ? said(Phrase::tr("%1 is blocked in line %2 and nothing will ever wake it"), who, line)
                         : said(Phrase::tr("%1 is blocked and nothing will ever wake it"), who);
    if (x.is(0, "WARN"))
        return of_module ? said(Phrase::tr("%1 did what a kernel warns about in line %2"), who, line)
                         : said(Phrase::tr("%1 did what a kernel warns about"), who);
    if (x.is(0, "BUG"))
        return of_module ? said(Phrase::tr("%1 did what a kernel answers with a BUG in line %2"), who, line)
                         : said(Phrase::tr("%1 did what a kernel answers with a BUG"), who);
    return of_module ? said(Phrase::tr("%1 did what a kernel answers with an oops in line %2"), who, line)
                     : said(Phrase::tr("%1 did what a kernel answers with an oops"), who);
}

QString end(const Say &x) {
    if (x.e.num(0) == 0) return Phrase::tr("The run is over");
    return x.text(1).isEmpty() ? Phrase::tr("The run is over with exit code %1").arg(x.number(0))
                               : Phrase::tr("The run is over with exit code %1: %2").arg(x.number(0), x.text(1));
}

QString boot(const Say &x) {
    const int cpus = int(x.e.num(0));
    //: %1: a version, %2: a mode of wqlab-run's.
    return (cpus == 1 ? Phrase::tr("The machine boots Linux %1 on %n CPU, %2", nullptr, 1)
                      : Phrase::tr("The machine boots Linux %1 on %n CPUs, %2", nullptr, cpus))
        .arg(x.text(1), x.text(3));
}

QString lost(const Say &x) {
    const int events = int(x.e.num(0));
    //: %1: a CPU.
    return (events == 1 ? Phrase::tr("%n event of %1 did not fit the trace and is missing here", nullptr, 1)
                        : Phrase::tr("%n events of %1 did not fit the trace and are missing here", nullptr, events))
        .arg(x.cpu(x.e.cpu));
}

QString file(const Say &x) {
    const QString who = x.name(x.e.num(0)), call = x.text(1), path = x.text(2);
    //: %1: a program, %2: a system call, %3: a file, %4: an error's number or what was read or written.
    if (x.e.num(3) < 0)
        return said(Phrase::tr("%1 has called %2 on %3, which failed with %4"), who, call, path, x.number(3));
    return x.text(4).isEmpty() ? said(Phrase::tr("%1 has called %2 on %3"), who, call, path)
                               : said(Phrase::tr("%1 has called %2 on %3: %4"), who, call, path, x.text(4));
}

}  // namespace

QString say_machine(const Say &x) {
    switch (x.e.type) {
    case Event::wq_boot: return boot(x);
    case Event::wq_rest:
        return Phrase::tr("The machine is at rest: no task can run and nothing of the module waits for a timer");
    case Event::wq_jump:
        return Phrase::tr("Nothing can move, so machine time jumps on by %1").arg(duration(x.e.num(1) - x.e.num(0)));
    case Event::wq_choice:
        //: %1: numbers of CPUs, %2: a CPU, %3: a task, %4: a place in the kernel's code.
        return Phrase::tr("Any of the CPUs %1 could go on; %2 was chosen, where %3 is at %4")
            .arg(x.text(1), x.cpu(x.e.num(2)), x.text(3), x.text(4));
    case Event::wq_lost: return lost(x);
    case Event::wq_freeze: return freeze(x);
    //: By a search over all schedules.
    case Event::wq_found: return Phrase::tr("found: %1").arg(x.text(1));
    case Event::wq_file: return file(x);
    //: %1: a file.
    case Event::wq_node: return (x.e.num(1) ? Phrase::tr("%1 is there now") : Phrase::tr("%1 is gone")).arg(x.text(2));
    case Event::wq_lever: return Phrase::tr("A control line is carried out: %1").arg(x.text(0));
    case Event::wq_oops: return oops(x);
    case Event::wq_end: return end(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
