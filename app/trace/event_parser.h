// event_parser.h: one line of ftrace text to an event with typed fields.
#pragma once
#include <string_view>

#include "trace/text.h"
#include "trace/trace_event.h"

namespace wqlab {

// EventParser: driven by the event table's patterns. An event that the table does not hold, or whose text does not
// fit its pattern, becomes Event::count with name and text as fields 0 and 1: shown, never refused.
class EventParser {
public:
    explicit EventParser(TextPool &pool);

    // parse: null when line became e; else why it is not a line of a trace. Comments and empty lines are not for it.
    const char *parse(std::string_view line, TraceEvent &e);

private:
    Text comm(std::string_view s);
    Event type(std::string_view name);

    struct Known {
        std::string_view name;
        Event type = Event::count;
    };
    TextPool &pool_;
    Text last_comm_;              // lines of one task come together
    Known known_[64];             // names met last, by a cheap hash
};

}  // namespace wqlab
