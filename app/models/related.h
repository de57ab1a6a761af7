// related.h: which events have to do with the selected thing, so that their lines light up with it.
#pragma once
#include <vector>

#include "models/stage_view.h"
#include "session/recording.h"
#include "session/source_files.h"
#include "trace/trace_event.h"

namespace wqlab {

class Related {
public:
    // Related: to nothing.
    Related() = default;
    // A work is in the events that name it and in what its function did; a task, a worker or a CPU in the events that
    // it was on; a pool, a workqueue or a timer in those that name it; a line in the calls from it.
    Related(const StageView &view, Selection::Kind kind, qint64 key, const SourceFiles &files);

    // holds: event i. The return of a call is related to what the call is.
    bool holds(const Recording &recording, int i) const;
    bool operator==(const Related &) const = default;

private:
    // Stretch: events from first to last in which the task executed the work.
    struct Stretch {
        TaskId task;
        int first, last;
        bool operator==(const Stretch &) const = default;
    };
    void ofWork(const StageView &view, qint64 key);
    bool names(const TraceEvent &e) const;

    Selection::Kind kind_ = Selection::None;
    qint64 key_ = 0;
    Address from_ = 0, to_ = 0;      // what names it lies there
    int after_ = -1, before_ = 0;    // and in an event between these
    std::vector<Stretch> executions_;
    std::vector<int> calls_;
};

}  // namespace wqlab
