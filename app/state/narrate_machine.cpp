// narrate_machine.cpp: the machine as a whole.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

std::string freeze(const Say &x) {
    const std::string phase = x.text(0);
    if (phase == "tasks") return "suspend begins: tasks are frozen";
    if (phase == "workqueues") return "suspend freezes the freezable workqueues: their max_active becomes 0";
    if (phase == "frozen") return "all tasks and all freezable workqueues are frozen";
    if (phase == "failed") return "the suspend failed: something did not freeze in time";
    if (phase == "thaw") return "resume thaws workqueues and tasks";
    if (phase == "done") return "resume is done";
    return "suspend: " + phase;
}

std::string oops(const Say &x) {
    const std::string who = x.name(x.e.num(1)), kind = x.text(0);
    // A line of the kernel's own says nothing beside the module's text.
    const bool of_module = x.e.num(4) > 0 && !x.text(3).starts_with("kernel/");
    const std::string where = of_module ? " in line " + std::to_string(x.e.num(4)) : "";
    if (kind == "hung") return who + " is blocked" + where + " and nothing will ever wake it";
    if (kind == "WARN") return who + " did what a kernel warns about" + where;
    return who + " did what a kernel answers with " + std::string(kind == "BUG" ? "a BUG" : "an oops") + where;
}

std::string end(const Say &x) {
    if (x.e.num(0) == 0) return "the run is over";
    return "the run is over with exit code " + std::to_string(x.e.num(0)) + (x.text(1).empty() ? "" : ": " + x.text(1));
}

}  // namespace

std::string say_machine(const Say &x) {
    switch (x.e.type) {
    case Event::wq_boot:
        return "the machine boots Linux " + x.text(1) + " on " + sentence::count(std::size_t(x.e.num(0)), "CPU") +
               ", " + x.text(3);
    case Event::wq_rest: return "the machine is at rest: no task can run and nothing of the module waits for a timer";
    case Event::wq_jump: return "nothing can move, so machine time jumps on by " + duration(x.e.num(1) - x.e.num(0));
    case Event::wq_choice:
        return "any of the CPUs " + x.text(1) + " could go on; " + x.cpu(x.e.num(2)) + " was chosen, where " +
               x.text(3) + " is at " + x.text(4);
    case Event::wq_lost:
        return sentence::count(std::size_t(x.e.num(0)), "event") + " of " + x.cpu(x.e.cpu) +
               " did not fit the trace and are missing here";
    case Event::wq_freeze: return freeze(x);
    case Event::wq_found: return "found: " + x.text(1);
    case Event::wq_file:
        return x.name(x.e.num(0)) + " has called " + x.text(1) + " on " + x.text(2) +
               (x.e.num(3) < 0 ? ", which failed with " + std::to_string(x.e.num(3))
                               : x.text(4).empty() ? std::string() : ": " + x.text(4));
    case Event::wq_node: return x.text(2) + (x.e.num(1) ? " is there now" : " is gone");
    case Event::wq_lever: return "a control line is carried out: " + x.text(0);
    case Event::wq_oops: return oops(x);
    case Event::wq_end: return end(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
