// narrate_parts.h: what the parts of the narrator share. For narrate*.cpp only.
#pragma once
#include <string>

#include "state/sentence.h"
#include "state/why.h"
#include "trace/trace_event.h"

namespace wqlab::narrator {

// Say: an event with the states around it.
struct Say {
    const MachineState &before;
    const TraceEvent &e;
    const MachineState &after;

    TaskId task() const { return task_id(e.pid, e.cpu); }
    // who: the task of the line, or the interrupt on top of it.
    std::string who() const;
    // work: by address, in the state that knows it; with the article it needs.
    std::string work(Address addr) const;
    std::string wq(Address addr) const;
    std::string pool(int id) const { return name_of_pool(after, id); }
    std::string name(std::int64_t pid) const;
    std::string cpu(std::int64_t id) const { return "CPU " + std::to_string(id); }
    std::string func(int field) const { return marked::code(std::string(bare(e.text(field)))); }
    std::string text(int field) const { return std::string(e.text(field).view()); }
    // code: the same, a name.
    std::string code(int field) const { return marked::code(text(field)); }
    const Work *find(Address addr) const;
    // object: a work, timer or other thing with an address, by name; empty when nothing is known of it.
    std::string object(Address addr) const;
};

// Each answers a sentence without its period, or nothing when the event is not its own.
std::string say_work(const Say &x);
std::string say_worker(const Say &x);
std::string say_workqueue(const Say &x);
std::string say_original(const Say &x);
std::string say_waiting(const Say &x);
std::string say_scheduler(const Say &x);
std::string say_timer(const Say &x);
std::string say_call(const Say &x);
std::string say_machine(const Say &x);

}  // namespace wqlab::narrator
