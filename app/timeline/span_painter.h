// span_painter.h: the executions and ticks of one row. What is narrower than a pixel is painted
// once a pixel, with plain rectangles, so that a row costs at most its width however long the run.
#pragma once
#include <QHash>
#include <QPainter>
#include <QSet>
#include <map>
#include <tuple>

#include "timeline/timeline_item.h"
#include "timeline/timeline_symbols.h"

namespace wqlab {

class SpanPainter {
public:
    // known: the position up to which anything is painted.
    SpanPainter(const TimelineItem &item, QPainter &painter, int known, TimelineSymbols *symbols);

    // paint: into a band of that height.
    void paint(const Track &track, qreal top, qreal height);

private:
    // Run: one execution while its spans are painted; its outline comes last.
    struct Run {
        const Span *first = nullptr;
        qreal from = 0, to = 0;
        const Span *widest = nullptr;  // where its name goes
        qreal widest_from = 0, widest_to = 0;
    };
    void note(TimelineSymbol::Kind kind, const QRectF &place);
    void paintSpans(const Track &track);
    void paintNotches(const Track &track);
    void paintTicks(const Track &track);
    void paintOops(qreal x);
    void paintTick(const Tick &tick, int count, qreal x, qreal after, qreal before);
    void fill(const Span &span, qreal x0, qreal x1);
    void close(const Track &track, const Run &run);
    void label(const Run &run);
    qreal endOf(const Span &span) const;
    qreal widthOf(int label);
    enum Pattern { Stripes, Dots };
    static void paintTile(QPainter &painter, Pattern kind, const QColor &colour);
    void patterned(const QRectF &rect, Pattern kind, const QColor &colour, const QColor &ground);
    QBrush pattern(Pattern kind, const QColor &colour, const QColor &ground);

    const TimelineItem &item_;
    QPainter &p_;
    const TimelineColours &c_;
    TimelineSymbols *symbols_;
    QFont label_font_, count_font_;
    QHash<int, qreal> widths_;  // of labels
    std::map<std::tuple<Pattern, QRgb, QRgb>, QBrush> patterns_;
    QSet<std::int64_t> chosen_;  // works whose executions are lit
    int known_;
    bool module_;
    qreal left_, right_, known_x_;
    qreal top_ = 0, height_ = 0;
};

}  // namespace wqlab
