// work_story.h: what a work went through: its data word bit by bit, the parts of its latency, its events.
#pragma once
#include "models/facts.h"

namespace wqlab {

// bitsOfWork: work->data as Linux 6.1 lays it out; nothing where the trace does not tell the word.
Facts bitsOfWork(const StageView &view, const Work &work);
// storyOfWork: the latency of its newest queueing so far, and the events of all of them, newest first.
Facts storyOfWork(const StageView &view, const Recording &recording, qint64 key);

}  // namespace wqlab
