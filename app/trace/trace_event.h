// trace_event.h: one line of a trace with typed fields.
#pragma once
#include <cstdint>

#include "core/trace/events.h"
#include "trace/text.h"

namespace wqlab {

// TraceEvent: 104 bytes. Fields stand in the order of the event table's pattern.
struct TraceEvent {
    static constexpr int max_fields = 7;

    std::int64_t time = 0;          // ns of the trace's clock
    Text comm;                      // of the task that the CPU was running
    std::int32_t pid = 0;           // 0 for every idle task
    std::uint32_t line = 0;         // of the trace, from 1
    Event type = Event::count;      // Event::count: not in the table; fields 0 and 1 are its name and text
    std::int16_t cpu = 0;
    char flags[8] = {};             // as printed, e.g. "d..1."
    std::int64_t field[max_fields] = {};

    bool known() const { return type != Event::count; }
    std::int64_t num(int i) const { return field[i]; }
    std::uint64_t addr(int i) const { return static_cast<std::uint64_t>(field[i]); }
    Text text(int i) const { return Text::from_bits(field[i]); }

    // in_hardirq, in_softirq: the context letter of the flags column.
    bool in_hardirq() const { return flags[2] == 'h' || flags[2] == 'H' || flags[2] == 'z' || flags[2] == 'Z'; }
    bool in_softirq() const { return flags[2] == 's'; }
    bool irqs_off() const { return flags[0] == 'd' || flags[0] == 'D'; }
    bool need_resched() const { return flags[1] == 'N' || flags[1] == 'n' || flags[1] == 'p'; }
    int preempt_depth() const {   // a hexadecimal digit
        const char c = flags[3];
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : 0;
    }
};

// FieldInfo: a field of a row of the event table.
enum class FieldType : std::uint8_t { address, decimal, decimal3, hex, string };
struct FieldInfo {
    std::string_view name;
    FieldType type;
};

// event_name: as the trace spells it, also for one that the table does not hold.
std::string_view event_name(const TraceEvent &e);
// field_count, field_info: the shape of a row of the table.
int field_count(Event type);
FieldInfo field_info(Event type, int i);
// field_index: -1 when the row has no such field.
int field_index(Event type, std::string_view name);
// event_by_name: Event::count when the table has none of that name. Accepts the short form without workqueue_ or wq_.
Event event_by_name(std::string_view name);

}  // namespace wqlab
