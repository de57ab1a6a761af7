#include "timeline/row_layout.h"

namespace wqlab {
namespace {

constexpr int group_gap = 5;

}  // namespace

void RowLayout::place(const SpanIndex &spans, const std::vector<int> &tracks, int rowHeight) {
    row_height_ = rowHeight;
    rows_.clear();
    int top = 0, cpu = 0;
    for (const int track : tracks) {
        const int its = spans.tracks()[std::size_t(track)].cpu;
        const bool first = rows_.empty() || its != cpu;
        if (first && !rows_.empty())
            top += group_gap;
        cpu = its;
        rows_.push_back({track, top, first});
        top += rowHeight;
    }
}

int RowLayout::height() const { return rows_.empty() ? 0 : rows_.back().top + row_height_; }

int RowLayout::rowAt(int y) const {
    for (int i = 0; i < count(); ++i)
        if (y >= rows_[std::size_t(i)].top && y < rows_[std::size_t(i)].top + row_height_)
            return i;
    return -1;
}

int RowLayout::rowOf(const SpanIndex &spans, TaskId task) const {
    for (int i = 0; i < count() && task != no_task; ++i)
        if (spans.tracks()[std::size_t(rows_[std::size_t(i)].track)].task == task)
            return i;
    return -1;
}

QString groupName(const Track &track) {
    if (track.cpu < 0)
        //: tasks that are no workers: insmod, rmmod
        return TrackWords::tr("callers");
    if (track.cpu >= SpanIndex::unbound_group)
        return TrackWords::tr("unbound");
    return TrackWords::tr("CPU %1").arg(track.cpu);
}

}  // namespace wqlab
