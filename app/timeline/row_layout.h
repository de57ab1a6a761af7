// row_layout.h: where the rows of the timeline stand, by CPU. Knows no window.
#pragma once
#include <QString>
#include <vector>

#include "timeline/span_index.h"

namespace wqlab {

struct TimelineRow {
    int track = -1;  // into SpanIndex::tracks()
    int top = 0;  // px from the first row
    bool first = false;  // of its group
};

// RowLayout: rows of one height, groups with a gap between them.
class RowLayout {
public:
    // place: tracks as SpanIndex::rows() orders them.
    void place(const SpanIndex &spans, const std::vector<int> &tracks, int rowHeight);

    const std::vector<TimelineRow> &rows() const { return rows_; }
    int count() const { return int(rows_.size()); }
    int rowHeight() const { return row_height_; }
    // height: of all rows.
    int height() const;
    // rowAt: the row that holds y, -1 for none.
    int rowAt(int y) const;
    // rowOf: of a task, -1 when it has none.
    int rowOf(const SpanIndex &spans, TaskId task) const;

private:
    std::vector<TimelineRow> rows_;
    int row_height_ = 28;
};

// groupName: "callers", "CPU 2" or "unbound".
QString groupName(const Track &track);

}  // namespace wqlab
