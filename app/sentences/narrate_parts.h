// narrate_parts.h: what the parts of the narrator share. For narrate*.cpp only.
#pragma once
#include "sentences/duration.h"
#include "sentences/sentence.h"
#include "trace/trace_event.h"

namespace wqlab::narrator {

// Say: an event with the states around it.
struct Say {
    const MachineState &before;
    const TraceEvent &e;
    const MachineState &after;

    TaskId task() const { return task_id(e.pid, e.cpu); }
    // who: the task of the line, or the interrupt on top of it.
    QString who() const;
    // work: by address, in the state that knows it; with the article it needs.
    QString work(Address addr) const;
    QString wq(Address addr) const;
    QString pool(std::int64_t id) const { return naming::pool(after, int(id)); }
    QString name(std::int64_t pid) const;
    QString cpu(std::int64_t id) const { return naming::cpu(id); }
    QString func(int field) const { return marked::code(naming::given(bare(e.text(field)))); }
    QString text(int field) const { return naming::given(e.text(field)); }
    QString number(int field) const { return QString::number(e.num(field)); }
    // code: the same, a name.
    QString code(int field) const { return marked::code(text(field)); }
    // is: whether the text in that field is a certain word.
    bool is(int field, std::string_view word) const { return e.text(field).view() == word; }
    const Work *find(Address addr) const;
    // object: a work, timer or other thing with an address, by name; empty when nothing is known of it.
    QString object(Address addr) const;
};

// Each answers a sentence without its full stop, or nothing when the event is not its own.
QString say_work(const Say &x);
QString say_worker(const Say &x);
QString say_workqueue(const Say &x);
QString say_original(const Say &x);
QString say_waiting(const Say &x);
QString say_scheduler(const Say &x);
QString say_timer(const Say &x);
QString say_call(const Say &x);
QString say_machine(const Say &x);

}  // namespace wqlab::narrator
