// workqueue_pairs.h: every operation on a work or a workqueue against every other: one on CPU 0, one on the last CPU,
// and between them the work itself, queued before they begin.
#pragma once
#include "workqueue_scenarios.h"

namespace wqlab::test {

// pair_scenarios: named "queue+drain", and "queue+drain.ordered" for an ordered workqueue whose work queues itself.
const std::vector<NamedScenario> &pair_scenarios();

}  // namespace wqlab::test
