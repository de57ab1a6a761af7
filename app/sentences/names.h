// names.h: what things are called in the window: the name that the trace tells, or words of the window's language.
#pragma once
#include <QString>

#include "state/machine_state.h"

namespace wqlab::naming {

// given: as the trace gives it.
inline QString given(std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); }
inline QString given(Text t) { return given(t.view()); }

// work: the object's name, else its function, else the address.
QString work(const MachineState &s, WorkId id);
QString task(const MachineState &s, TaskId id);
// pool: "pool 0", or "pool 8 (unbound)".
QString pool(const MachineState &s, int id);
QString cpu(std::int64_t id);
QString workqueue(const MachineState &s, WqId id);
// object: the work, the workqueue or another thing of the module that has an address; empty when nothing is known of it.
QString object(const MachineState &s, Address addr);
// call: "flush_work(w1)"; "msleep()" of what has no object.
QString call(const MachineState &s, const ApiCall &call);
// cwq: "the list of events on CPU 0", or "the list of lonely" when its thread is the only one.
QString cwq(const MachineState &s, CwqId id);

}  // namespace wqlab::naming
