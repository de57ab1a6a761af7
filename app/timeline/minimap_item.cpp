#include "timeline/minimap_item.h"

#include <QPainter>
#include <algorithm>

namespace wqlab {

void MinimapItem::setTimeline(TimelineItem *timeline) {
    if (timeline == timeline_)
        return;
    if (timeline_)
        timeline_->disconnect(this);
    timeline_ = timeline;
    if (timeline_) {
        const auto again = [this] { update(); };
        const auto afresh = [this] {
            drawn_known_ = -1;
            update();
        };
        connect(timeline_, &TimelineItem::windowChanged, this, again);
        connect(timeline_, &TimelineItem::playheadChanged, this, again);
        connect(timeline_, &TimelineItem::coloursChanged, this, afresh);
        connect(timeline_, &TimelineItem::rowsChanged, this, afresh);
    }
    emit timelineChanged();
}

void MinimapItem::showAt(qreal x) {
    if (timeline_ && width() > 0)
        timeline_->show(x / width() - timeline_->window_.width() / 2);
}

// drawTrack: what is on a CPU, a pixel at a time.
void MinimapItem::drawTrack(QPainter &painter, const Track &track, qreal top, qreal height) const {
    const auto before = [this](const Span &span, double place) {
        return timeline_->placeOf(span.from) < place;
    };
    const bool module = timeline_->moduleWorks();
    auto it = track.spans.begin();
    while (it != track.spans.end() && it->from.event < drawn_known_) {
        const qreal x = xOf(timeline_->placeOf(it->from));
        if ((module && !it->module) || it->form != form::OnCpu) {
            ++it;
            continue;
        }
        const bool ends = !it->open && it->to.event < drawn_known_;
        const qreal to = xOf(ends ? timeline_->placeOf(it->to) : timeline_->placeOfPosition(drawn_known_));
        painter.fillRect(QRectF(x, top, std::max<qreal>(1, to - x), height),
                         timeline_->colours_.identity(it->colour));
        it = std::lower_bound(std::next(it), track.spans.end(), std::max(x + 1, to) / width(), before);
    }
}

void MinimapItem::drawRows() {
    drawn_known_ = timeline_->known();
    drawn_x_ = int(xOf(timeline_->placeOfPosition(drawn_known_)));
    drawn_rows_ = timeline_->rowCount();
    drawn_axis_ = timeline_->axis();
    rows_ = QImage(size().toSize(), QImage::Format_ARGB32_Premultiplied);
    rows_.fill(timeline_->colours_.unplayed);
    QPainter painter(&rows_);
    const qreal each = (height() - 4) / std::max(1, drawn_rows_);
    for (int row = 0; row < drawn_rows_; ++row)
        drawTrack(painter, timeline_->trackOfRow(row), 2 + row * each, std::max<qreal>(1, each - 0.5));
}

void MinimapItem::paint(QPainter *painter) {
    if (!timeline_ || !timeline_->stage())
        return;
    const int x = int(xOf(timeline_->placeOfPosition(timeline_->known())));
    if (drawn_known_ < 0 || drawn_x_ != x || drawn_rows_ != timeline_->rowCount() ||
        drawn_axis_ != timeline_->axis() || rows_.size() != size().toSize())
        drawRows();
    painter->drawImage(0, 0, rows_);
    const TimelineColours &c = timeline_->colours_;
    const qreal from = xOf(timeline_->windowFrom()), to = std::max(xOf(timeline_->windowTo()), from + 3);
    QColor veil = c.ground;
    veil.setAlphaF(0.6f);
    painter->fillRect(QRectF(0, 0, from, height()), veil);
    painter->fillRect(QRectF(to, 0, width() - to, height()), veil);
    painter->setPen(QPen(c.accent, 1.5));
    painter->drawRect(QRectF(from, 0.75, to - from, height() - 1.5));
}

}  // namespace wqlab
