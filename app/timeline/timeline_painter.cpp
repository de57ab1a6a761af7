#include "timeline/timeline_painter.h"

#include <QFontMetricsF>
#include <algorithm>

#include "sentences/duration.h"
#include "timeline/span_painter.h"

namespace wqlab {

TimelinePainter::TimelinePainter(const TimelineItem &item, QPainter &painter, TimelineSymbols *symbols)
    : item_(item),
      p_(painter),
      c_(item.colours_),
      symbols_(symbols),
      axis_height_(item.axisHeight()),
      row_height_(item.layout_.rowHeight()),
      known_(item.known()),
      left_(item.labelWidth()),
      right_(item.width()),
      bottom_(item.height()),
      played_(item.playheadX()),
      known_x_(item.furthestX()) {}

void TimelinePainter::note(TimelineSymbol::Kind kind, const QRectF &place) {
    if (symbols_)
        symbols_->append({kind, place});
}

void TimelinePainter::paint() {
    paintUnplayed();
    const bool any = item_.stage_->session()->recording()->count() > 0;
    if (any)
        item_.axis_ == TimelineItem::Time ? paintTimeAxis() : paintOrderAxis();
    paintRows();
    paintUnplayedWords();
    p_.save();
    p_.setClipRect(QRectF(left_, 0, right_ - left_, bottom_));
    if (item_.axis_ == TimelineItem::Time)
        paintFolds();
    paintAhead();
    paintRange();
    paintNotes();
    if (any && played_ >= left_ - 1 && played_ <= right_)
        paintLine(played_, c_.accent, 2);
    p_.restore();
}

void TimelinePainter::paintLine(qreal x, const QColor &colour, qreal width) {
    p_.fillRect(QRectF(x - width / 2, 0, width, bottom_), colour);
}

// tick: beyond what is known the axis is empty too.
void TimelinePainter::tick(qreal x, const QString &text) {
    if (x < left_ - 1 || x > right_ || x > known_x_ + 1)
        return;
    p_.fillRect(QRectF(x, 2, 1, bottom_ - 2), c_.line);
    const QFont font = c_.font(c_.sans, c_.size - 1);
    const qreal width = QFontMetricsF(font).horizontalAdvance(text);
    // The playhead's line runs through no number, and none stands behind it that is not its own.
    const bool own = played_ > x && played_ < x + 6;
    const qreal from = own ? played_ + 4 : x + 4;
    // Nor in what was not played: the flag above the line tells the time.
    if (known_ < item_.stage_->playhead()->end() && from > known_x_)
        return;
    if (from < last_tick_ + 8 || from + width > right_ || (own && in_fold_) || (!own && played_ > x && played_ < from + width + 2))
        return;
    p_.setFont(font);
    p_.setPen(c_.faint);
    p_.drawText(QPointF(from, axis_height_ / 2.0 + 3), text);
    note(TimelineSymbol::Name, {from, 0, width, double(axis_height_)});
    last_tick_ = from + width;
}

void TimelinePainter::paintTimeAxis() {
    const TimeScale &scale = item_.scale_;
    const std::int64_t start = item_.peer_ ? 0 : scale.from();
    for (const Piece &piece : scale.pieces())
        in_fold_ |= piece.folded && item_.xOf(piece.begin) <= known_x_ && item_.xOf(piece.end) > known_x_ + 1;
    for (const Piece &piece : scale.pieces()) {
        if (piece.folded)
            continue;
        const double seen = (piece.end - piece.begin) / item_.window_.width();
        const std::int64_t span = piece.to - piece.from;
        const std::int64_t step = tickStep(span, std::max(1, int(seen * (right_ - left_) / 130)));
        const std::int64_t from = std::max(piece.from, scale.time(item_.window_.from));
        const std::int64_t first = start + (from - start + step - 1) / step * step;
        for (std::int64_t t = first; t <= piece.to; t += step) {
            const qreal x = item_.xOf(scale.place(t));
            if (x > right_)
                break;
            tick(x, t == start ? QStringLiteral("0")
                    : t < start ? QStringLiteral("\u2212") + duration(start - t)
                                : duration(t - start));
        }
    }
}

void TimelinePainter::paintOrderAxis() {
    const int columns = item_.columns();
    const qreal per = (item_.xOf(1) - item_.xOf(0)) / std::max(1, columns + 1);
    const int step =
        int(std::max<std::int64_t>(1, tickStep(std::max(1, int(56 / std::max(per, 1e-3))), 1)));
    const int shift = item_.columnShift();
    for (int c = shift; c <= columns; c += step)
        tick(item_.xOf(double(c) / (columns + 1)), QString::number(c - shift));
}

void TimelinePainter::paintRows() {
    const qreal rows_top = axis_height_;
    p_.save();
    p_.setClipRect(QRectF(0, rows_top, right_, bottom_ - rows_top));
    SpanPainter spans(item_, p_, known_, symbols_);
    for (int row = 0; row < item_.rowCount(); ++row) {
        const qreal top = item_.rowTop(row);
        // A sliver of a row is nothing that can be read.
        if (std::min(top + row_height_, bottom_) - std::max(top, rows_top) < 0.6 * row_height_)
            continue;
        paintNames(row, top);
        p_.save();
        p_.setClipRect(QRectF(left_, rows_top, right_ - left_, bottom_ - rows_top));
        spans.paint(item_.trackOfRow(row), top, row_height_);
        p_.restore();
    }
    p_.restore();
}

void TimelinePainter::paintNames(int row, qreal top) {
    const Track &track = item_.trackOfRow(row);
    const QString selected = item_.stage_->selected();
    const bool chosen = selected == idOf(Selection::Task, track.task) ||
                        selected == idOf(Selection::Worker, track.task) ||
                        selected == idOf(Selection::Cpu, track.cpu);
    // What was not played yet is empty: rows end there.
    const qreal end = known_ < item_.stage_->playhead()->end() ? std::clamp(known_x_, left_, right_) : right_;
    if (chosen)
        p_.fillRect(QRectF(0, top, end, row_height_), QColor(c_.accent.red(), c_.accent.green(), c_.accent.blue(), 40));
    if (row == item_.cursor_ && item_.hasActiveFocus())
        p_.fillRect(QRectF(0, top + 2, 3, row_height_ - 4), c_.accent);
    const qreal width = row > 0 && item_.layout_.rows()[std::size_t(row)].first ? 1.5 : 0.5;
    if (row > 0)
        p_.fillRect(QRectF(width > 1 ? 0 : item_.group_width_, top - (width > 1 ? 3 : 0),
                           end - (width > 1 ? 0 : item_.group_width_), 1), c_.line);
    if (item_.layout_.rows()[std::size_t(row)].first) {
        p_.setFont(c_.font(c_.sans, c_.size - 1, QFont::DemiBold));
        p_.setPen(c_.dim);
        p_.drawText(QRectF(6, top, item_.group_width_, row_height_), Qt::AlignLeft | Qt::AlignVCenter,
                    groupName(track));
    }
    p_.setFont(c_.font(c_.mono, c_.size, QFont::Medium));
    p_.setPen(chosen ? c_.accent : c_.text);
    p_.drawText(QRectF(0, top, left_ - 10, row_height_), Qt::AlignRight | Qt::AlignVCenter, track.name);
    note(TimelineSymbol::Name, {0, top, left_, double(row_height_)});
}

// paintFolds: idle stretches, with how long they were.
void TimelinePainter::paintFolds() {
    for (const Piece &piece : item_.scale_.pieces()) {
        const qreal x0 = item_.xOf(piece.begin), end = item_.xOf(piece.end), x1 = std::min(end, known_x_);
        if (!piece.folded || x1 < left_ || x0 > right_ || x0 > known_x_)
            continue;
        if (end > known_x_ + 1) {
            paintOpenFold(piece, x0);
            continue;
        }
        QColor veil = c_.ground;
        veil.setAlphaF(0.5f);
        p_.fillRect(QRectF(x0, axis_height_ - 4, x1 - x0, bottom_), veil);
        for (const qreal x : {x0, x1})
            for (qreal y = axis_height_ - 4; y < bottom_; y += 6)
                p_.fillRect(QRectF(x, y, 1, 3), c_.faint);
        paintFoldWords(QStringLiteral("⋯ ") + duration(piece.to - piece.from),
                       {x0, axis_height_ - 4.0, x1 - x0, bottom_ - axis_height_ + 4});
    }
}

// paintFoldWords: how long it was: under the rows where there is room, else on a plate over them.
void TimelinePainter::paintFoldWords(const QString &text, const QRectF &fold) {
    p_.setFont(c_.font(c_.sans, c_.size - 1));
    p_.setPen(c_.dim);
    const QFontMetricsF metrics(p_.font());
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 8, metrics.height());
    const int rows = item_.rowCount();
    const qreal under = rows > 0 ? item_.rowTop(rows - 1) + row_height_ + 2 : axis_height_;
    QRectF words({fold.center().x() - size.width() / 2, under}, size);
    words.moveLeft(std::clamp(words.left(), left_, std::max(left_, known_x_ - size.width())));
    if (words.bottom() <= bottom_ && words.left() >= last_fold_) {
        p_.drawText(words, Qt::AlignCenter, text);
        note(TimelineSymbol::Fold, words);
        last_fold_ = words.right();
        return;
    }
    const bool turned = size.width() > fold.width();
    if (fold.width() < size.height() || (turned && fold.height() < size.width()))
        return;
    note(TimelineSymbol::Fold, fold);
    p_.save();
    p_.translate(fold.center());
    if (turned)
        p_.rotate(-90);
    const QRectF plate({-size.width() / 2, -size.height() / 2}, size);
    p_.fillRect(plate, c_.ground);
    p_.drawText(plate, Qt::AlignCenter, text);
    p_.restore();
}

// paintOpenFold: an idle stretch that is not over at what is known, with how long it has been. None of it stands in what
// was not played: a fold of few pixels gives its words a little more room on the other side.
void TimelinePainter::paintOpenFold(const Piece &piece, qreal x0) {
    constexpr qreal seen = 6;
    QColor veil = c_.ground;
    veil.setAlphaF(0.5f);
    QRectF fold(x0, axis_height_ - 4, known_x_ - x0, bottom_ - axis_height_ + 4);
    p_.fillRect(fold, veil);
    for (qreal y = fold.top(); y < bottom_; y += 6)
        p_.fillRect(QRectF(x0, y, 1, 3), c_.faint);
    const std::vector<TraceEvent> &events = item_.stage_->session()->recording()->events();
    const std::int64_t length = known_ > 0 ? events[std::size_t(known_) - 1].time - item_.zero() - piece.from : 0;
    if (length <= 0 || fold.width() < seen)
        return;
    const qreal line = QFontMetricsF(c_.font(c_.sans, c_.size - 1)).height();
    fold.setRight(fold.right() - 2);   // beside the playhead's line
    fold.setLeft(std::min(fold.left(), fold.right() - line));
    paintFoldWords(TimelineItem::tr("⋯ %1 so far").arg(duration(length)), fold);
}

// paintAhead: played before, or revealed, but right of the playhead: only hinted at.
void TimelinePainter::paintAhead() {
    if (played_ >= known_x_)
        return;
    QColor veil = c_.ground;
    veil.setAlphaF(0.6f);
    const qreal from = std::max(played_, left_);
    p_.fillRect(QRectF(from, axis_height_, std::min(known_x_, right_) - from, bottom_ - axis_height_), veil);
}

void TimelinePainter::paintRange() {
    const TimeRange &range = *item_.stage_->range();
    if (range.chosen()) {
        const qreal x0 = item_.xOf(item_.placeOfPosition(range.from()));
        const qreal x1 = item_.xOf(item_.placeOfPosition(range.to()));
        QColor band = c_.accent;
        band.setAlphaF(0.14f);
        p_.fillRect(QRectF(x0, 0, x1 - x0, bottom_), band);
    }
    paintMarker(range.a(), QStringLiteral("A"));
    paintMarker(range.b(), QStringLiteral("B"));
}

void TimelinePainter::paintMarker(int position, const QString &name) {
    if (position < 0 || position > known_)
        return;
    const qreal x = item_.xOf(item_.placeOfPosition(position));
    const qreal side = c_.size + 4;
    if (x < left_ - side || x > right_ + side)
        return;
    paintLine(x, c_.text, 1);
    const QRectF flag(name == u"A" ? x : x - side, axis_height_ - side - 2, side, side);
    p_.fillRect(flag, c_.text);
    p_.setFont(c_.font(c_.sans, c_.size - 1, QFont::Bold));
    p_.setPen(c_.ground);
    p_.drawText(flag, Qt::AlignCenter, name);
    note(TimelineSymbol::Marker, flag);
}

// paintNotes: a pennant at the event that a note is pinned to.
void TimelinePainter::paintNotes() {
    const qreal side = c_.size - 2;
    for (const int event : item_.stage_->sheet()->noteEvents()) {
        const qreal x = item_.xOf(item_.placeOfPosition(event + 1));
        if (event >= known_ || x < left_ - 1 || x > right_)
            continue;
        const qreal top = axis_height_ - side - 2;
        paintLine(x, c_.dim, 1);
        p_.setPen(Qt::NoPen);
        p_.setBrush(c_.text);
        p_.drawPolygon(QPolygonF({{x, top}, {x + side, top + side / 2}, {x, top + side}}));
        note(TimelineSymbol::Note, {x, top, side, side});
    }
}

void TimelinePainter::paintUnplayed() {
    const qreal x = std::clamp(known_x_, left_, right_);
    if (known_ >= item_.stage_->playhead()->end())
        return;
    p_.fillRect(QRectF(x, 0, right_ - x, bottom_), c_.unplayed);
}

void TimelinePainter::paintUnplayedWords() {
    const qreal x = std::clamp(known_x_, left_, right_);
    if (known_ >= item_.stage_->playhead()->end())
        return;
    const QString text = TimelineItem::tr("not played yet");
    p_.setFont(c_.font(c_.sans, c_.size));
    const QFontMetricsF metrics(p_.font());
    const QRectF room(x, axis_height_, right_ - x, bottom_ - axis_height_);
    if (metrics.horizontalAdvance(text) + 24 > room.width())
        return;
    p_.setPen(c_.faint);
    p_.drawText(room, Qt::AlignCenter, text);
}

}  // namespace wqlab
