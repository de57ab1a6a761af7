// range_sums.h: what the tasks did between two moments, added up.
#pragma once
#include <QString>
#include <vector>

#include "timeline/span_index.h"

namespace wqlab {

// Sums: of a task, a work or all. ns.
struct Sums {
    std::int64_t onCpu = 0, asleep = 0, ready = 0;
    int executions = 0;  // that began within

    void add(form::Kind form, std::int64_t ns);
};

struct TaskSums : Sums {
    TaskId task = no_task;
    QString name;
};

struct WorkSums : Sums {
    std::int64_t work = 0;  // its key
    QString name;
    int colour = -1;
};

struct RangeSums {
    Sums all;
    std::vector<TaskSums> tasks;  // in the order of the rows
    std::vector<WorkSums> works;  // in order of first appearance within
};

// rangeSums: of the tracks between two moments; what is open lasts until the second.
RangeSums rangeSums(const SpanIndex &spans, const std::vector<int> &tracks, const Moment &from,
                    const Moment &to, bool module);

}  // namespace wqlab
