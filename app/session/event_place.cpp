#include "session/event_place.h"

namespace wqlab {

namespace {

// about: what an event is about: the work that it names; without one the task in whose time it came, and its words.
std::string about(const Recording &r, const TraceEvent &e) {
    const int work = e.known() ? field_index(e.type, "work") : -1;
    if (work >= 0) {
        const MachineState &s = r.history().latest();
        if (const WorkId id = s.work_at(e.addr(work)); id >= 0) return name_of(s, id);
    }
    std::string words(std::string_view(e.comm));
    for (int i = 0; e.known() && i < field_count(e.type); ++i)
        if (field_info(e.type, i).type == FieldType::string) words.append(1, ' ').append(std::string_view(e.text(i)));
    return words;
}

}  // namespace

EventPlace place_of(const Recording &r, int position) {
    if (position <= 0 || position > r.count()) return {};
    const TraceEvent &here = r.event(position - 1);
    EventPlace place{here.type, about(r, here), 0};
    for (int i = 0; i < position; ++i)
        place.nth += r.event(i).type == place.type && about(r, r.event(i)) == place.about;
    return place;
}

int position_of(const Recording &r, const EventPlace &place) {
    int nth = 0;
    for (int i = 0; i < r.count() && !place.none(); ++i)
        if (r.event(i).type == place.type && about(r, r.event(i)) == place.about && ++nth == place.nth) return i + 1;
    return -1;
}

}  // namespace wqlab
