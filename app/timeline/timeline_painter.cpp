#include "timeline/timeline_painter.h"

#include <QFontMetricsF>
#include <algorithm>

#include "state/why.h"

namespace wqlab {

TimelinePainter::TimelinePainter(const TimelineItem &item, QPainter &painter, int axisHeight,
                                 int rowHeight)
    : item_(item),
      p_(painter),
      c_(item.colours_),
      axis_height_(axisHeight),
      row_height_(rowHeight),
      position_(item.stage_->playhead()->position()),
      left_(item.label_width_),
      right_(item.width()),
      played_(item.playheadX()),
      furthest_(item.furthestX()) {}

void TimelinePainter::paint() {
    p_.setRenderHint(QPainter::Antialiasing);
    paintUnplayed();
    if (item_.stage_->session()->recording()->count() > 0)
        item_.axis_ == TimelineItem::Time ? paintTimeAxis() : paintOrderAxis();
    for (int row = 0; row < int(item_.rows_.size()); ++row)
        paintRow(row);
    if (item_.axis_ == TimelineItem::Time)
        paintFolds();
    if (item_.stage_->session()->recording()->count() > 0)
        paintPlayhead();
}

void TimelinePainter::tick(qreal x, const QString &text, bool played) {
    if (x < left_ - 1 || x > right_)
        return;
    p_.setPen(QPen(c_.line, 0.7));
    p_.drawLine(QPointF(x, 2), QPointF(x, item_.height()));
    const QFont font = c_.font(c_.sans, 11);
    const qreal width = QFontMetricsF(font).horizontalAdvance(text);
    if (x + 4 < last_tick_ + 8 || x + 4 + width > right_)
        return;
    p_.setFont(font);
    QColor colour = c_.faint;
    colour.setAlphaF(played ? 1 : 0.55f);
    p_.setPen(colour);
    p_.drawText(QPointF(x + 4, 14), text);
    last_tick_ = x + 4 + width;
}

void TimelinePainter::paintTimeAxis() {
    const TimeScale &scale = item_.scale_;
    const std::int64_t start = scale.from();
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
            tick(x, t == start ? QStringLiteral("0") : QString::fromStdString(duration(t - start)),
                 x <= furthest_ + 1);
        }
    }
}

void TimelinePainter::paintOrderAxis() {
    const int columns = item_.columns();
    const qreal per = (item_.xOf(1) - item_.xOf(0)) / std::max(1, columns + 1);
    const int step =
        int(std::max<std::int64_t>(1, tickStep(std::max(1, int(56 / std::max(per, 1e-3))), 1)));
    for (int c = 0; c <= columns; c += step)
        tick(item_.xOf(double(c) / (columns + 1)), QString::number(c),
             item_.xOf(double(c) / (columns + 1)) <= furthest_ + 1);
}

void TimelinePainter::paintFolds() {
    for (const Piece &piece : item_.scale_.pieces()) {
        if (!piece.folded)
            continue;
        const qreal x0 = item_.xOf(piece.begin), x1 = item_.xOf(piece.end);
        if (x1 < left_ || x0 > right_ || x0 > furthest_)
            continue;
        QColor veil = c_.ground;
        veil.setAlphaF(0.8f);
        p_.fillRect(
            QRectF(std::max(x0, left_), axis_height_ - 4, x1 - std::max(x0, left_), item_.height()),
            veil);
        p_.setPen(QPen(c_.faint, 1, Qt::DotLine));
        p_.drawLine(QPointF(x0, axis_height_ - 4), QPointF(x0, item_.height()));
        p_.drawLine(QPointF(x1, axis_height_ - 4), QPointF(x1, item_.height()));
        if (x1 > furthest_ + 1)
            continue;
        p_.setFont(c_.font(c_.sans, 11));
        p_.setPen(c_.dim);
        const QString text =
            QStringLiteral("⋯ ") + QString::fromStdString(duration(piece.to - piece.from));
        p_.save();
        const QFontMetricsF metrics(p_.font());
        if (metrics.horizontalAdvance(text) + 6 < x1 - x0) {
            p_.drawText(QRectF(x0, axis_height_, x1 - x0, item_.height() - axis_height_),
                        Qt::AlignCenter, text);
        } else {
            p_.translate((x0 + x1) / 2, (axis_height_ + item_.height()) / 2);
            p_.rotate(-90);
            p_.drawText(QRectF(-100, -10, 200, 20), Qt::AlignCenter, text);
        }
        p_.restore();
    }
}

void TimelinePainter::paintRow(int row) {
    const Track &track = item_.spans().tracks()[std::size_t(item_.rows_[std::size_t(row)])];
    const qreal top = axis_height_ + row * row_height_;
    p_.setPen(QPen(c_.line, 0.6));
    p_.drawLine(QPointF(left_, top + row_height_), QPointF(right_, top + row_height_));
    p_.setFont(c_.font(c_.mono, c_.size, QFont::Medium));
    p_.setPen(c_.text);
    p_.drawText(QRectF(0, top, left_ - 12, row_height_), Qt::AlignRight | Qt::AlignVCenter,
                track.name);

    p_.save();
    p_.setClipRect(QRectF(left_, 0, right_ - left_, item_.height()));
    paintSpans(track, top + 5);
    paintMarks(track, top);
    p_.restore();
}

// paintSpans: what is narrower than a pixel is painted once a pixel: the first span in it stands
// for all, and the search goes on behind it. So a row costs at most its width, however long the run
// is.
void TimelinePainter::paintSpans(const Track &track, qreal top) {
    const bool module = item_.stage_->index().moduleWorks();
    const int furthest = item_.stage_->playhead()->furthest();
    const auto before = [this](const Span &span, double place) {
        return item_.placeOf(span.from) < place;
    };
    // The one that reaches into the window from the left is seen too.
    auto it = std::lower_bound(track.spans.begin(), track.spans.end(), item_.window_.from, before);
    if (it != track.spans.begin())
        --it;
    while (it != track.spans.end() && it->from.event < furthest) {
        const qreal x = item_.xOf(item_.placeOf(it->from));
        if (x > right_)
            break;
        const bool ends = !it->open && it->to.event < furthest;
        const qreal width = (ends ? item_.xOf(item_.placeOf(it->to)) : furthest_) - x;
        if (module && !it->module) {
            ++it;
            continue;
        }
        if (width >= 2 || std::next(it) == track.spans.end()) {
            paintSpan(*it, top);
            ++it;
            continue;
        }
        QColor colour = c_.identity(it->colour);
        colour.setAlphaF(it->from.event >= position_ ? 0.3f : 1);
        p_.fillRect(QRectF(x, top, 2, row_height_ - 10), colour);
        // Of those that begin in this pixel only the last can reach out of it.
        const auto next =
            std::lower_bound(std::next(it), track.spans.end(), item_.placeAt(x + 2), before);
        it = std::prev(next) == it ? next : std::prev(next);
    }
}

void TimelinePainter::paintMarks(const Track &track, qreal top) {
    const bool module = item_.stage_->index().moduleWorks();
    const int furthest = item_.stage_->playhead()->furthest();
    const auto before = [this](const Mark &mark, double place) {
        return item_.placeOf(mark.at) < place;
    };
    auto it = std::lower_bound(track.marks.begin(), track.marks.end(), item_.window_.from, before);
    while (it != track.marks.end() && it->at.event < furthest) {
        const qreal x = item_.xOf(item_.placeOf(it->at));
        if (x > right_)
            break;
        if (module && !it->module) {
            ++it;
            continue;
        }
        p_.setPen(QPen(c_.text, 1));
        p_.setBrush(c_.identity(it->colour));
        p_.setOpacity(it->at.event >= position_ ? 0.35 : 1);
        p_.drawEllipse(QPointF(x + 4, top + row_height_ / 2.0), 3.6, 3.6);
        p_.setOpacity(1);
        it = std::lower_bound(std::next(it), track.marks.end(), item_.placeAt(x + 2), before);
    }
}

void TimelinePainter::paintSpan(const Span &span, qreal top) {
    const int furthest = item_.stage_->playhead()->furthest();
    const bool ends = !span.open && span.to.event < furthest;
    const qreal x0 = item_.xOf(item_.placeOf(span.from));
    qreal x1 = ends ? item_.xOf(item_.placeOf(span.to)) : furthest_;
    if (x1 < left_ || x0 > right_)
        return;
    // A span of no machine time is still there to be seen.
    x1 = std::max(x1, x0 + 3);
    form::Style style;
    style.kind = span.form;
    style.identity = c_.identity(span.colour);
    style.ground = c_.raised;
    style.ink = c_.text;
    style.number = span.colour < int(c_.identities.size()) ? -1 : int(c_.identities.size());
    style.radius = 4;
    // Only what is seen: closely zoomed, a span is a million pixels wide.
    const qreal seen0 = std::max(x0, left_ - 20), seen1 = std::min(x1, right_ + 20);
    const QRectF rect(seen0, top, seen1 - seen0, row_height_ - 10);
    if (played_ < x1 && played_ < furthest_) {
        // Played before, but the playhead stands to the left of it: only hinted at.
        p_.setOpacity(0.3);
        form::paint(p_, rect, style);
        p_.setOpacity(1);
        if (played_ <= x0)
            return;
        p_.save();
        p_.setClipRect(QRectF(left_, 0, played_ - left_, item_.height()), Qt::IntersectClip);
        form::paint(p_, rect, style);
        p_.restore();
    } else {
        form::paint(p_, rect, style);
    }
    if (item_.stage_->selected() == idOf(Selection::Work, span.work) && span.work) {
        p_.setPen(QPen(c_.accent, 2));
        p_.setBrush(Qt::NoBrush);
        p_.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 5, 5);
    }
    if (span.label >= 0)
        paintLabel(rect.intersected(QRectF(left_, 0, right_ - left_, item_.height())),
                   item_.spans().label(span.label), span.form, span.colour);
}

void TimelinePainter::paintLabel(const QRectF &rect, const QString &text, form::Kind form,
                                 int colour) {
    p_.setFont(c_.font(c_.mono, 11, QFont::DemiBold));
    const qreal width = QFontMetricsF(p_.font()).horizontalAdvance(text);
    if (width + 10 > rect.width())
        return;
    const QRectF box(rect.center().x() - width / 2 - 5, rect.top() + 2.5, width + 10,
                     rect.height() - 5);
    // Words on stripes, dots or the ground stand on a plate.
    const bool plain = form == form::OnCpu && colour < int(c_.identities.size());
    if (!plain) {
        p_.setPen(Qt::NoPen);
        p_.setBrush(c_.raised);
        p_.drawRoundedRect(box, 3, 3);
    }
    const bool onDark = colour >= 0 && colour % 7 == 6;
    p_.setPen(!plain ? c_.text : onDark ? QColor(Qt::white) : QColor(0x10, 0x14, 0x1c));
    p_.drawText(box, Qt::AlignCenter, text);
}

void TimelinePainter::paintUnplayed() {
    const qreal x = std::clamp(furthest_, left_, right_);
    if (item_.stage_->playhead()->furthest() >= item_.stage_->playhead()->end())
        return;
    p_.fillRect(QRectF(x, 0, right_ - x, item_.height()), c_.unplayed);
    const QString text = TimelineItem::tr("not played yet");
    p_.setFont(c_.font(c_.sans, 12));
    if (QFontMetricsF(p_.font()).horizontalAdvance(text) + 24 > right_ - x)
        return;
    p_.setPen(c_.faint);
    p_.drawText(QRectF(x, axis_height_, right_ - x, item_.height() - axis_height_), Qt::AlignCenter,
                text);
}

void TimelinePainter::paintPlayhead() {
    if (played_ < left_ - 1 || played_ > right_)
        return;
    p_.setPen(QPen(c_.accent, 2));
    p_.drawLine(QPointF(played_, 0), QPointF(played_, item_.height()));
}

}  // namespace wqlab
