// pattern.h: the event table's patterns taken apart once, for reading.
#pragma once
#include <string_view>
#include <vector>

#include "trace/trace_event.h"

namespace wqlab {

// PatternField: a field and the literal text before it.
struct PatternField {
    std::string_view literal;
    FieldInfo info;
};

struct Pattern {
    std::vector<PatternField> fields;
    std::string_view tail;       // literal text behind the last field
};

// pattern_of: of a row of the table.
const Pattern &pattern_of(Event type);

}  // namespace wqlab
