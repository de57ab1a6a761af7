#include "state/narrate.h"

#include <algorithm>

#include "state/narrate_parts.h"

namespace wqlab {

namespace narrator {

std::string Say::who() const {
    const Cpu *c = before.cpu(e.cpu);
    if (c && !c->irq.empty()) return sentence::frame_name(c->irq.back()) + " on " + cpu(e.cpu);
    if (e.in_hardirq()) return "an interrupt on " + cpu(e.cpu);
    if (e.in_softirq()) return "a softirq on " + cpu(e.cpu);
    return sentence::task_name(after, task());
}

const Work *Say::find(Address addr) const {
    if (const WorkId id = after.work_at(addr); id >= 0) return after.work(id);
    return before.work(before.work_at(addr));
}

std::string Say::work(Address addr) const {
    const Work *w = find(addr);
    if (w && w->kind == WorkKind::barrier) {
        for (const MachineState *s : {&before, &after})
            for (const Barrier &b : s->barriers)
                if (b.addr == addr) return "the barrier of " + sentence::task_name(*s, b.waiter);
        return "the barrier of a flush";
    }
    if (const WorkId id = after.work_at(addr); id >= 0) return sentence::work_name(after, id);
    return sentence::work_name(before, before.work_at(addr));
}

std::string Say::wq(Address addr) const {
    const WqId id = after.workqueue_at(addr);
    return sentence::wq_name(after, id);
}

std::string Say::name(std::int64_t pid) const { return pid ? sentence::task_name(after, TaskId(pid)) : "nobody"; }

std::string Say::object(Address addr) const {
    if (!addr) return {};
    if (find(addr)) return work(addr);
    for (const MachineState *s : {&after, &before}) {
        if (const WqId id = s->workqueue_at(addr); id >= 0) return sentence::wq_name(*s, id);
        if (const Object *o = s->object_at(addr); o && !o->name.empty())
            return marked::code(std::string(o->name.view()));
    }
    return {};
}

}  // namespace narrator

namespace {

// begin: a sentence begins with a capital letter, but a name that stands in code keeps its spelling.
std::string begin(std::string text) {
    constexpr std::string_view words[] = {"the",       "a",       "an",   "all",    "any",    "nothing", "everything",
                                          "interrupt", "softirq", "pool", "memory", "nobody", "suspend", "resume"};
    const std::string first = text.substr(0, text.find(' '));
    const bool is_word = std::find(std::begin(words), std::end(words), first) != std::end(words);
    return is_word ? sentence::capital(std::move(text)) : text;
}

}  // namespace

std::string narrate(const MachineState &before, const TraceEvent &e, const MachineState &after) {
    const narrator::Say x{before, e, after};
    if (!e.known()) return "The kernel traced " + x.code(0) + (x.text(1).empty() ? "" : ": " + x.text(1)) + ".";
    for (auto part : {narrator::say_work, narrator::say_worker, narrator::say_workqueue, narrator::say_original, narrator::say_waiting,
                      narrator::say_scheduler, narrator::say_timer, narrator::say_call, narrator::say_machine}) {
        const std::string s = part(x);
        if (!s.empty()) return begin(s) + (s.back() == '"' ? "" : ".");
    }
    return std::string(event_table[int(e.type)].name) + ": " + event_table[int(e.type)].when + ".";
}

}  // namespace wqlab
