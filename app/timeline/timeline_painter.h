// timeline_painter.h: one painting of the timeline.
#pragma once
#include <QPainter>

#include "timeline/timeline_item.h"
#include "timeline/timeline_symbols.h"

namespace wqlab {

class TimelinePainter {
public:
    // symbols: gets what is painted, and where, if anybody asks.
    TimelinePainter(const TimelineItem &item, QPainter &painter, TimelineSymbols *symbols = nullptr);
    void paint();

private:
    void note(TimelineSymbol::Kind kind, const QRectF &place);
    void paintTimeAxis();
    void paintOrderAxis();
    void tick(qreal x, const QString &text);
    void paintRows();
    void paintNames(int row, qreal top);
    void paintFolds();
    void paintFoldWords(const QString &text, const QRectF &fold);
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
    TimelineSymbols *symbols_;
    int axis_height_, row_height_, known_;
    qreal left_, right_, bottom_, played_, known_x_;
    qreal last_tick_ = -1e9;  // right edge of the last tick's text
    bool in_fold_ = false;  // what is known ends within a fold
    qreal last_fold_ = -1e9;  // and of the last fold's under the rows
};

}  // namespace wqlab
