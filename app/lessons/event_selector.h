// event_selector.h: names one event of a run, "execute_start work1 #2 pool=0".
#pragma once
#include <QString>
#include <vector>

#include "session/recording.h"

namespace wqlab {

// EventSelector: EVENT [NAME] [#N] [field=value ...] [from start] | start | end | none.
// EVENT is a name of the event table, the prefix workqueue_ or wq_ may be left out. NAME is a work, function, task,
// workqueue or called function that the event is about. #N counts the matching events from where the search begins,
// which is behind the stop of the step before; "from start" begins at the first event of the run.
struct EventSelector {
    enum Kind { None, Start, End, Event };
    Kind kind = None;
    wqlab::Event type = wqlab::Event::count;
    QString name;
    int nth = 1;
    bool fromStart = false;
    std::vector<std::pair<QString, QString>> conditions;
};

// parseSelector: false with *problem set to a sentence when text is none.
bool parseSelector(const QString &text, EventSelector *selector, QString *problem);

// findEvent: the position behind the event that selector names, searched from position from; -1 when it never comes.
int findEvent(const EventSelector &selector, Recording &recording, int from);

}  // namespace wqlab
