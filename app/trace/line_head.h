// line_head.h: the columns before the event's name in a line of ftrace text.
#pragma once
#include <cstdint>
#include <string_view>

namespace wqlab {

struct LineHead {
    std::string_view comm;
    std::int32_t pid = 0;
    std::int16_t cpu = 0;
    std::string_view flags;      // empty when the trace has no such column
    std::int64_t time = 0;       // ns
    std::string_view rest;       // from the event's name on
};

// parse_head: null when the line has a head; else why not. TASK-PID is split at its last '-'; a "(tgid)" column is
// passed over; times have any number of decimals, or none (then they count as ns).
const char *parse_head(std::string_view line, LineHead &head);

}  // namespace wqlab
