// narrate_sched.cpp: tasks and CPUs.
#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

// leaves: what the task that gives up the CPU does, as a clause.
QString leaves(const Say &x, TaskId prev, char state) {
    const QString who = sentence::task_name(x.after, prev);
    if (state == 'R') return Phrase::tr("%1 lets others run").arg(who);
    if (state == 'X' || state == 'Z') return Phrase::tr("%1 has ended").arg(who);
    const Task *t = x.before.task(prev);
    const std::string_view on = t ? t->blocked_on.view() : std::string_view();
    if (on == "completion" && sentence::manages(x.before, prev))
        return Phrase::tr("%1 goes to sleep until the new worker is made").arg(who);
    const Worker *k = x.after.worker(prev);
    if (on == "idle" || (on.empty() && k && k->current < 0))
        return Phrase::tr("%1 has nothing to do and goes to sleep").arg(who);
    if (!t || t->calls.empty()) return Phrase::tr("%1 goes to sleep").arg(who);
    const QString call = marked::code(naming::call(x.before, t->calls.back()));
    //: %2: a function that has been called.
    return Phrase::tr("%1 goes to sleep in %2").arg(who, call);
}

QString sched_switch(const Say &x) {
    const TaskId prev = task_id(int(x.e.num(1)), x.e.cpu), next = task_id(int(x.e.num(5)), x.e.cpu);
    const QString cpu = x.cpu(x.e.cpu), to = sentence::task_name(x.after, next);
    if (is_idle_task(prev)) return Phrase::tr("%1 was idle and runs %2 now").arg(cpu, to);
    const std::string_view state = x.e.text(3);
    const QString left = leaves(x, prev, state.empty() ? 'R' : state[0]);
    //: %1: a clause such as "insmod goes to sleep", %2: a CPU, %3: a task.
    return is_idle_task(next) ? said(Phrase::tr("%1; %2 is idle"), left, cpu)
                              : said(Phrase::tr("%1; %3 gets %2"), left, cpu, to);
}

QString task(const Say &x) {
    const QString name = x.code(1), cpus = x.text(4);
    if (x.is(5, "idle"))
        return Phrase::tr("The task %1 exists: it runs when %2 has nothing else to do").arg(name, x.cpu(x.e.num(2)));
    //: %2: numbers of CPUs.
    return cpus.isEmpty() ? Phrase::tr("The task %1 exists").arg(name)
                          : Phrase::tr("The task %1 exists and may run on CPUs %2").arg(name, cpus);
}

QString waking(const Say &x) {
    const Worker *woken = x.after.worker(TaskId(x.e.num(1)));
    return said(woken && woken->stands_in != no_task ? Phrase::tr("%1 falls asleep while works wait, and so wakes %2")
                                                     : Phrase::tr("%1 wakes %2"),
                x.who(), x.code(0));
}

}  // namespace

QString say_scheduler(const Say &x) {
    switch (x.e.type) {
    case Event::sched_switch: return sched_switch(x);
    case Event::sched_waking: return waking(x);
    case Event::sched_wakeup:
        return said(Phrase::tr("%1 is awake and ready to run on %2"), x.code(0), x.cpu(x.e.num(3)));
    case Event::sched_wakeup_new:
        return Phrase::tr("The new task %1 is ready to run on %2").arg(x.code(0), x.cpu(x.e.num(3)));
    case Event::sched_process_fork: return said(Phrase::tr("%1 makes the task %2"), x.code(0), x.code(2));
    case Event::sched_process_exit: return said(Phrase::tr("%1 ends"), x.code(0));
    case Event::sched_migrate_task:
        return said(Phrase::tr("%1 moves from %2 to %3"), x.code(0), x.cpu(x.e.num(3)), x.cpu(x.e.num(4)));
    case Event::wq_task: return task(x);
    case Event::wq_cpu:
        return (x.e.num(1) ? Phrase::tr("%1 goes online") : Phrase::tr("%1 goes offline")).arg(x.cpu(x.e.num(0)));
    default: return {};
    }
}

}  // namespace wqlab::narrator
