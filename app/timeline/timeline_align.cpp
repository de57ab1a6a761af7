// Two timelines on one axis: both begin where the longer one begins, counted from what they are aligned at.
#include "timeline/idle.h"
#include "timeline/timeline_item.h"

namespace wqlab {

void TimelineItem::setPeer(TimelineItem *peer) {
    if (peer == peer_)
        return;
    peer_ = peer;
    emit peerChanged();
    rescale();
}

void TimelineItem::setOrigin(int position) {
    if (position == origin_)
        return;
    origin_ = position;
    emit peerChanged();
    rescale();
}

void TimelineItem::takeScale(const TimeScale &scale) {
    scale_ = scale;
    fit();
    follow();
}

int TimelineItem::columnShift() const { return peer_ ? std::max(0, peer_->before() - before()) : 0; }

std::int64_t TimelineItem::zero() const { return peer_ && stage_ ? momentOf(origin_).time : 0; }

int TimelineItem::before() const {
    return stage_ ? spans().column(origin_, level()) - spans().column(stage_->playhead()->first(), level()) : 0;
}

int TimelineItem::after() const {
    if (!stage_)
        return 0;
    return std::max(0, spans().column(stage_->playhead()->end(), level()) - spans().column(origin_, level()));
}

TimeScale TimelineItem::alignedScale() const {
    // Far: before and behind all of a run nothing of it is on a CPU.
    constexpr std::int64_t far = std::int64_t(1) << 60;
    std::int64_t from = 0, to = 0;
    std::vector<Idle> idle{{-far, far}};
    for (const TimelineItem *item : {this, static_cast<const TimelineItem *>(peer_)}) {
        if (!item->stage_)
            continue;
        const int end = item->stage_->playhead()->end();
        const Moment last = item->momentOf(end);
        const std::int64_t start = item->stage_->session()->recording()->start();
        const std::int64_t zero = item->momentOf(item->origin_).time;
        std::vector<Idle> own{{-far, start - zero}};
        for (const Idle &i : idleOf(item->spans(), item->spans().rows(end, item->moduleWorks()), start, last))
            own.push_back({i.from - zero, i.to - zero});
        own.push_back({std::max(start, last.time) - zero, far});
        idle = bothIdle(idle, own);
        from = std::min(from, start - zero);
        to = std::max(to, last.time - zero);
    }
    for (Idle &i : idle) {
        i.from = std::max(i.from, from);
        i.to = std::min(i.to, to);
    }
    std::erase_if(idle, [](const Idle &i) { return i.from >= i.to; });
    return TimeScale(from, to, idle);
}

}  // namespace wqlab
