// event_things.h: what an event names, so that it lights up with it.
#pragma once
#include <QStringList>

#include "session/recording.h"
#include "session/source_files.h"

namespace wqlab {

// thingsOf: ids of the works, workqueues, timers, tasks and pools that event i names, of whoever did it, and of the
// line that it is a call from. The states of recording that are held elsewhere are not good any more.
QStringList thingsOf(Recording &recording, int i, const SourceFiles &files);

}  // namespace wqlab
