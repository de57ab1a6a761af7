// event_selector.h: names one event of a run, "execute_start work1 #2 pool=0".
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

#include "session/recording.h"

namespace wqlab {

// EventSelector: [before] EVENT [NAME ...] [#N] [field=value ...] [from start] | start | end | none.
// EVENT is a name of the event table; the prefix workqueue_ or wq_ may be left out. Each NAME must be what the event is
// about: a work, function, task, workqueue, or function called; "words in quotes" must stand in one of its texts. #N
// counts matching events from where the search begins, behind the stop of the step before; "from start" begins at
// insmod.
// "before" stops in front of the event instead of behind it.
struct EventSelector {
    enum Kind { None, Start, End, Event };
    Kind kind = None;
    wqlab::Event type = wqlab::Event::count;
    QStringList names;
    QStringList quoted;
    int nth = 1;
    bool before = false;
    bool fromStart = false;
    std::vector<std::pair<QString, QString>> conditions;
};

// parseSelector: false with *problem set to a sentence when text is none.
bool parseSelector(const QString &text, EventSelector *selector, QString *problem);

// matches: whether event i of the recording is one that the selector names, #N aside.
bool matches(const EventSelector &selector, Recording &recording, int i);

// findEvent: the position that the selector stops at, searched from position from; -1 when its event never comes.
// start is the position that "start" and "from start" mean.
int findEvent(const EventSelector &selector, Recording &recording, int from, int start);

}  // namespace wqlab
