// timeline_painter.h: one painting of the timeline.
#pragma once
#include <QPainter>

#include "timeline/timeline_item.h"

namespace wqlab {

class TimelinePainter {
public:
    TimelinePainter(const TimelineItem &item, QPainter &painter, int axisHeight, int rowHeight);
    void paint();

private:
    void paintTimeAxis();
    void paintOrderAxis();
    void paintFolds();
    void paintRow(int row);
    void paintSpans(const Track &track, qreal top);
    void paintMarks(const Track &track, qreal top);
    void paintSpan(const Span &span, qreal top);
    void paintLabel(const QRectF &rect, const QString &text, form::Kind form, int colour);
    void paintUnplayed();
    void paintPlayhead();
    void tick(qreal x, const QString &text, bool played);

    const TimelineItem &item_;
    QPainter &p_;
    const TimelineColours &c_;
    int axis_height_, row_height_;
    int position_;  // of the playhead
    qreal left_, right_, played_, furthest_;
    qreal last_tick_ = -1e9;  // right edge of the last tick's text
};

}  // namespace wqlab
