// timeline_painter.h: one painting of the timeline.
#pragma once
#include <QPainter>

#include "timeline/timeline_item.h"

namespace wqlab {

class TimelinePainter {
public:
    TimelinePainter(const TimelineItem &item, QPainter &painter);
    void paint();

private:
    void paintTimeAxis();
    void paintOrderAxis();
    void tick(qreal x, const QString &text);
    void paintRows();
    void paintNames(int row, qreal top);
    void paintFolds();
    void paintOpenFold(const Piece &piece, qreal x0);
    void paintAhead();
    void paintRange();
    void paintNotes();
    void paintMarker(int position, const QString &name);
    void paintUnplayed();
    void paintUnplayedWords();
    void paintLine(qreal x, const QColor &colour, qreal width);

    const TimelineItem &item_;
    QPainter &p_;
    const TimelineColours &c_;
    int axis_height_, row_height_, known_;
    qreal left_, right_, bottom_, played_, known_x_;
    qreal last_tick_ = -1e9;  // right edge of the last tick's text
};

}  // namespace wqlab
