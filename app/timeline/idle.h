// idle.h: when nothing that the timeline shows is on a CPU.
#pragma once
#include "timeline/span_index.h"
#include "timeline/time_scale.h"

namespace wqlab {

// idleOf: where no shown task is on a CPU but such as act from outside, up to the moment `end`.
std::vector<Idle> idleOf(const SpanIndex &spans, const std::vector<int> &tracks, std::int64_t from, const Moment &end);
// bothIdle: where neither of two is; each is ascending.
std::vector<Idle> bothIdle(const std::vector<Idle> &a, const std::vector<Idle> &b);

}  // namespace wqlab
