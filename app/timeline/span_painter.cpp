#include "timeline/span_painter.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <algorithm>

namespace wqlab {
namespace {

constexpr qreal least_outlined = 6;  // px; what is narrower is a bar
constexpr int tile = 8;
constexpr qreal cluster = 6;  // px; ticks that are nearer are one with a count

bool continues(const Span &span, const Span &before) {
    return span.run == before.run && span.work == before.work && !before.open &&
           before.to.event == span.from.event;
}

}  // namespace

SpanPainter::SpanPainter(const TimelineItem &item, QPainter &painter, int known, TimelineSymbols *symbols)
    : item_(item),
      p_(painter),
      c_(item.colours_),
      symbols_(symbols),
      label_font_(c_.font(c_.mono, c_.size - 1, QFont::DemiBold)),
      count_font_(c_.font(c_.sans, c_.size - 3, QFont::DemiBold)),
      known_(known),
      module_(item.moduleWorks()),
      left_(item.labelWidth()),
      right_(item.width()),
      known_x_(item.furthestX()) {
    for (const QString &lit : item.stage_->touched() + QStringList(item.stage_->selected()))
        if (const Id id = parseId(lit); id.kind == Selection::Work)
            chosen_ << id.key;
}

void SpanPainter::note(TimelineSymbol::Kind kind, const QRectF &place) {
    if (symbols_)
        symbols_->append({kind, place});
}

void SpanPainter::paint(const Track &track, qreal top, qreal height) {
    top_ = top + 3;
    height_ = height - 12;  // ticks stand below
    p_.setRenderHint(QPainter::Antialiasing, false);
    paintSpans(track);
    paintNotches(track);
    paintTicks(track);
}

qreal SpanPainter::endOf(const Span &span) const {
    return span.open || span.to.event >= known_ ? known_x_ : item_.xOf(item_.placeOf(span.to));
}

void SpanPainter::paintSpans(const Track &track) {
    const bool module = module_ && track.task != item_.actor_;
    const auto before = [this](const Span &span, double place) {
        return item_.placeOf(span.from) < place;
    };
    // The one that reaches into the window from the left is seen too.
    auto it = std::lower_bound(track.spans.begin(), track.spans.end(), item_.window_.from, before);
    if (it != track.spans.begin())
        --it;
    Run run;
    const Span *last = nullptr;
    while (it != track.spans.end() && it->from.event < known_) {
        const qreal x0 = item_.xOf(item_.placeOf(it->from));
        if (x0 > right_)
            break;
        if (module && !it->module) {
            ++it;
            continue;
        }
        const qreal x1 = std::max(endOf(*it), x0 + 1);
        if (last && !continues(*it, *last)) {
            close(track, run);
            run = {};
        }
        if (!run.first)
            run.first = &*it, run.from = x0;
        const qreal from = std::max(x0, left_ - 8), to = std::min(x1, right_ + 8);
        fill(*it, from, to);
        run.to = std::max(run.to, x1);
        if (to - from > run.widest_to - run.widest_from)
            run.widest = &*it, run.widest_from = from, run.widest_to = to;
        last = &*it;
        ++it;
        if (x1 - x0 < 2 && it != track.spans.end()) {
            // Of those that begin in this pixel only the last can reach out of it.
            const auto next = std::lower_bound(it, track.spans.end(), item_.placeAt(x0 + 2), before);
            if (next != it && std::prev(next) != it) {
                it = std::prev(next);
                run.to = std::max(run.to, x0 + 2);
                if (!(module && !it->module) && it->run == last->run && it->work == last->work)
                    last = &*std::prev(it);  // the same execution went on
            }
        }
    }
    if (run.first)
        close(track, run);
}

void SpanPainter::fill(const Span &span, qreal x0, qreal x1) {
    if (x1 <= left_)
        return;
    const QRectF rect(x0, top_, std::max<qreal>(1, x1 - x0), height_);
    const QColor identity = c_.identity(span.colour);
    const bool again = form::identityOf(span.colour).dots;
    switch (span.form) {
    case form::OnCpu:
        p_.fillRect(rect, identity);
        if (again)
            patterned(rect, Dots, c_.raised, identity);
        break;
    case form::Asleep:
        if (x1 - x0 < 3)
            p_.fillRect(rect, identity);
        else
            patterned(rect, Stripes, identity, c_.raised);
        break;
    default:
        p_.fillRect(rect, c_.raised);
        // Without a colour of its own the outline above and below says all, with an edge on either side.
        if (span.colour < 0 && rect.width() >= least_outlined) {
            p_.fillRect(QRectF(x0, top_, 1, height_), c_.text);
            p_.fillRect(QRectF(x0 + rect.width() - 1, top_, 1, height_), c_.text);
            break;
        }
        p_.fillRect(QRectF(x0, top_, rect.width(), 2), identity);
        p_.fillRect(QRectF(x0, top_ + height_ - 2, rect.width(), 2), identity);
        break;
    }
}

// close: outline and name, once the whole of an execution is painted.
void SpanPainter::close(const Track &track, const Run &run) {
    const qreal x0 = std::floor(std::max(run.from, left_ - 8)), x1 = std::ceil(std::min(run.to, right_ + 8));
    const bool chosen = chosen_.contains(run.first->work);
    if (x1 - x0 >= least_outlined || chosen) {
        const qreal t = top_ - 1, h = height_ + 2, w = chosen ? 2 : 1;
        const QColor ink = chosen ? c_.accent : c_.text;
        const qreal right = std::max(x1, x0 + 3);
        p_.fillRect(QRectF(x0 + 1, t - (w - 1), right - x0 - 2, w), ink);
        p_.fillRect(QRectF(x0 + 1, t + h - 1, right - x0 - 2, w), ink);
        p_.fillRect(QRectF(x0 - (w - 1), t + 1, w, h - 2), ink);
        p_.fillRect(QRectF(right - 1, t + 1, w, h - 2), ink);
        note(run.first->work >= 0 ? TimelineSymbol::Execution
             : track.worker       ? TimelineSymbol::Awake
                                  : TimelineSymbol::Caller,
             {x0, t, right - x0, h});
    }
    label(run);
}

qreal SpanPainter::widthOf(int label) {
    auto it = widths_.find(label);
    if (it == widths_.end())
        it = widths_.insert(label, QFontMetricsF(label_font_).horizontalAdvance(item_.spans().label(label)));
    return *it;
}

// label: only where all of it fits.
void SpanPainter::label(const Run &run) {
    if (!run.widest || run.widest->label < 0)
        return;
    const Span &span = *run.widest;
    const qreal from = std::max(run.widest_from, left_), to = std::min(run.widest_to, right_);
    if (to - from < 20)
        return;
    const qreal width = widthOf(span.label);
    if (width + 16 > to - from)
        return;
    const QRectF box(std::round((from + to - width) / 2 - 5), top_ + 1, width + 10, height_ - 2);
    // On stripes, dots and the ground it stands on a plate.
    const bool filled = span.form == form::OnCpu && !form::identityOf(span.colour).dots;
    if (!filled)
        p_.fillRect(box, c_.raised);
    p_.setFont(label_font_);
    p_.setPen(filled ? form::inkOn(c_.identity(span.colour)) : c_.text);
    p_.drawText(box, Qt::AlignCenter, item_.spans().label(span.label));
    note(TimelineSymbol::Name, box);
}

// paintNotches: cut out of the span from above, for as long as an interrupt had the CPU.
void SpanPainter::paintNotches(const Track &track) {
    auto it = std::lower_bound(
        track.notches.begin(), track.notches.end(), item_.window_.from,
        [this](const Notch &n, double place) { return item_.placeOf(n.from) < place; });
    if (it != track.notches.begin())
        --it;
    while (it != track.notches.end() && it->from.event < known_) {
        const qreal x0 = item_.xOf(item_.placeOf(it->from));
        if (x0 > right_)
            return;
        const qreal x1 = it->open || it->to.event >= known_ ? known_x_
                                                           : item_.xOf(item_.placeOf(it->to));
        const qreal from = std::max(x0, left_), width = std::max<qreal>(3, std::min(x1, right_) - from);
        if (x1 >= left_) {
            p_.fillRect(QRectF(from, top_ - 1, width, height_ / 3), c_.ground);
            p_.fillRect(QRectF(from, top_ - 1 + height_ / 3, width, 1), c_.text);
            note(TimelineSymbol::Notch, {from - 1, top_ - 1, width + 2, height_ / 3 + 1});
        }
        it = std::lower_bound(
            std::next(it), track.notches.end(), item_.placeAt(x0 + 4),
            [this](const Notch &n, double place) { return item_.placeOf(n.from) < place; });
    }
}

void SpanPainter::paintTicks(const Track &track) {
    const auto before = [this](const Tick &tick, double place) {
        return item_.placeOf(tick.at) < place;
    };
    const auto end = std::lower_bound(track.ticks.begin(), track.ticks.end(), known_,
                                      [](const Tick &t, int n) { return t.at.event < n; });
    auto it = std::lower_bound(track.ticks.begin(), end, item_.window_.from, before);
    qreal taken = left_;   // up to there stands what is to the left
    while (it != end) {
        const qreal x = item_.xOf(item_.placeOf(it->at));
        if (x > right_)
            return;
        const auto next = std::lower_bound(std::next(it), end, item_.placeAt(x + cluster), before);
        // Nothing stands in what was not played; there a count stands before its mark, if there is room.
        const qreal after = (next == end ? std::min(right_, known_x_) : item_.xOf(item_.placeOf(next->at))) - x;
        const qreal before_it = next == end ? x - taken : 0;
        taken = x + 2 * cluster;
        for (auto oops = it; oops != next; ++oops)
            if (oops->kind == Tick::Oops)
                paintOops(x);
        // A queueing tells more than a call.
        const auto shown = std::find_if(it, std::min(next, it + 8),
                                        [](const Tick &t) { return t.kind == Tick::Queueing; });
        paintTick(shown == std::min(next, it + 8) ? *it : *shown, int(next - it), x, after, before_it);
        it = next;
    }
}

// paintOops: a cross over what the task did.
void SpanPainter::paintOops(qreal x) {
    const qreal half = height_ / 2 - 3, middle = top_ + height_ / 2;
    const QRectF plate(x - half - 3, middle - half - 3, 2 * half + 6, 2 * half + 6);
    p_.setRenderHint(QPainter::Antialiasing, true);
    p_.setPen(Qt::NoPen);
    p_.setBrush(c_.raised);
    p_.drawEllipse(plate);
    p_.setPen(QPen(c_.text, 2.5, Qt::SolidLine, Qt::RoundCap));
    p_.drawLine(QPointF(x - half + 1, middle - half + 1), QPointF(x + half - 1, middle + half - 1));
    p_.drawLine(QPointF(x - half + 1, middle + half - 1), QPointF(x + half - 1, middle - half + 1));
    p_.setRenderHint(QPainter::Antialiasing, false);
    note(TimelineSymbol::Oops, plate);
}

void SpanPainter::paintTick(const Tick &tick, int count, qreal x, qreal after, qreal before) {
    if (tick.kind == Tick::Oops && count < 2)
        return;
    const qreal bottom = top_ + height_ + 8;
    const QColor ink = tick.kind == Tick::Queueing ? c_.identity(tick.colour)
                       : tick.kind == Tick::Log    ? c_.accent
                                                   : c_.dim;
    if (tick.kind == Tick::Queueing) {
        const qreal middle = bottom - 3;
        p_.fillRect(QRectF(x - 1, middle - 4, 4, 6), c_.text);
        p_.fillRect(QRectF(x - 2, middle - 3, 6, 4), c_.text);
        p_.fillRect(QRectF(x - 1, middle - 3, 4, 4), ink);
    } else {
        p_.fillRect(QRectF(x, bottom - 6, tick.kind == Tick::Log ? 3 : 1.5, 6), ink);
    }
    note(tick.kind == Tick::Queueing ? TimelineSymbol::Queueing
         : tick.kind == Tick::Log    ? TimelineSymbol::Log
                                     : TimelineSymbol::Call,
         {x - 2, bottom - 7, 6, 7});
    if (count < 2)
        return;
    p_.setFont(count_font_);
    //: how many marks stand at one place of the timeline
    const QString text = TrackWords::tr("×%1").arg(count);
    const qreal digits = 0.62 * (c_.size - 3) * double(text.size());
    const bool fits = digits + 8 <= after;
    if (!fits && digits + 14 > before)
        return;
    const qreal at = fits ? x + 5 : x - 5 - digits;
    p_.setPen(c_.dim);
    p_.drawText(QPointF(at, bottom), text);
    note(TimelineSymbol::Count, {at, bottom - 8, digits, 8});
}

// paintTile: of stripes or dots, at the painter's origin.
void SpanPainter::paintTile(QPainter &painter, Pattern kind, const QColor &colour) {
    if (kind == Stripes) {
        painter.setPen(QPen(colour, 2.4));
        for (int i = -1; i <= 1; ++i)
            painter.drawLine(QPointF(i * tile - 2, tile + 2), QPointF((i + 1) * tile + 2, -2));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(tile / 2.0, tile / 2.0), 1.4, 1.4);
    }
}

// patterned: filled with tiles, which stand still while a span grows. In a drawing they are shapes, as all of it is.
void SpanPainter::patterned(const QRectF &rect, Pattern kind, const QColor &colour, const QColor &ground) {
    if (p_.paintEngine()->type() == QPaintEngine::Raster) {
        p_.fillRect(rect, pattern(kind, colour, ground));
        return;
    }
    p_.fillRect(rect, ground);
    p_.save();
    p_.setClipRect(rect, Qt::IntersectClip);
    for (qreal x = std::floor(rect.left() / tile) * tile; x < rect.right(); x += tile)
        for (qreal y = std::floor(rect.top() / tile) * tile; y < rect.bottom(); y += tile) {
            p_.save();
            p_.translate(x, y);
            paintTile(p_, kind, colour);
            p_.restore();
        }
    p_.restore();
}

QBrush SpanPainter::pattern(Pattern kind, const QColor &colour, const QColor &ground) {
    QBrush &brush = patterns_[{kind, colour.rgb(), ground.rgb()}];
    if (brush.style() != Qt::NoBrush)
        return brush;
    QImage image(tile, tile, QImage::Format_ARGB32_Premultiplied);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTile(painter, kind, colour);
    painter.end();
    brush = QBrush(image);
    return brush;
}

}  // namespace wqlab
