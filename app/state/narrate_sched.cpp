// narrate_sched.cpp: tasks and CPUs.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

// leaves: what the task that gives up the CPU does.
std::string leaves(const Say &x, TaskId prev, char state) {
    const std::string who = sentence::task_name(x.after, prev);
    if (state == 'R') return who + " lets others run";
    if (state == 'X' || state == 'Z') return who + " has ended";
    const Task *t = x.before.task(prev);
    const std::string_view on = t ? t->blocked_on.view() : std::string_view();
    if (on == "completion" && sentence::manages(x.before, prev))
        return who + " goes to sleep until the new worker is made";
    const Worker *k = x.after.worker(prev);
    if (on == "idle" || (on.empty() && k && k->current < 0)) return who + " has nothing to do and goes to sleep";
    if (t && !t->calls.empty()) return who + " goes to sleep in " + marked::code(std::string(t->calls.back().func.view()) + "()");
    return who + " goes to sleep";
}

std::string sched_switch(const Say &x) {
    const TaskId prev = task_id(int(x.e.num(1)), x.e.cpu), next = task_id(int(x.e.num(5)), x.e.cpu);
    const std::string state = x.text(3), cpu = x.cpu(x.e.cpu), to = sentence::task_name(x.after, next);
    if (is_idle_task(prev)) return cpu + " was idle and runs " + to + " now";
    const std::string left = leaves(x, prev, state.empty() ? 'R' : state[0]);
    return left + "; " + (is_idle_task(next) ? cpu + " is idle" : to + " gets " + cpu);
}

std::string task(const Say &x) {
    const std::string kind = x.text(5);
    std::string s = "the task " + x.code(1) + " exists";
    if (kind == "idle") return s + ": it runs when " + x.cpu(x.e.num(2)) + " has nothing else to do";
    return s + (x.text(4).empty() ? "" : " and may run on CPUs " + x.text(4));
}

}  // namespace

std::string say_scheduler(const Say &x) {
    switch (x.e.type) {
    case Event::sched_switch: return sched_switch(x);
    case Event::sched_waking: return x.who() + " wakes " + x.code(0);
    case Event::sched_wakeup: return x.code(0) + " is awake and ready to run on " + x.cpu(x.e.num(3));
    case Event::sched_wakeup_new: return "the new task " + x.code(0) + " is ready to run on " + x.cpu(x.e.num(3));
    case Event::sched_process_fork: return x.code(0) + " makes the task " + x.code(2);
    case Event::sched_process_exit: return x.code(0) + " ends";
    case Event::sched_migrate_task: return x.code(0) + " moves from " + x.cpu(x.e.num(3)) + " to " + x.cpu(x.e.num(4));
    case Event::wq_task: return task(x);
    case Event::wq_cpu: return x.cpu(x.e.num(0)) + (x.e.num(1) ? " goes online" : " goes offline");
    default: return {};
    }
}

}  // namespace wqlab::narrator
