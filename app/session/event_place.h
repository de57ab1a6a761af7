// event_place.h: where one looks, told in a way that holds in another run of the same module.
#pragma once
#include "session/recording.h"

namespace wqlab {

// EventPlace: the nth event of its kind about the same thing: the same work, else the same task.
struct EventPlace {
    Event type = Event::count;
    std::string about;   // name of the work, or what the event says of itself
    int nth = 0;         // from 1
    bool none() const { return nth == 0; }
};

// place_of: the place of the event in front of a position; none at the start.
EventPlace place_of(const Recording &recording, int position);
// position_of: behind the event of that place, -1 where it does not come in this run.
int position_of(const Recording &recording, const EventPlace &place);

}  // namespace wqlab
