#include "timeline/timeline_symbols.h"

#include <QImage>

#include "timeline/timeline_painter.h"

namespace wqlab {
namespace {

QString wordsOf(TimelineSymbol::Kind kind) {
    switch (kind) {
    case TimelineSymbol::Name: return {};
    case TimelineSymbol::Execution: return TimelineItem::tr("one outline: one execution of a work");
    case TimelineSymbol::Awake: return TimelineItem::tr("grey: a worker that is awake and executes no work");
    case TimelineSymbol::Caller: return TimelineItem::tr("a task in the module's code");
    case TimelineSymbol::Call: return TimelineItem::tr("a mark: a call of a kernel function");
    case TimelineSymbol::Queueing: return TimelineItem::tr("a dot: a work was queued, in its colour");
    case TimelineSymbol::Log: return TimelineItem::tr("a blue mark: a line of the log");
    case TimelineSymbol::Oops: return TimelineItem::tr("a cross: an oops or a BUG");
    case TimelineSymbol::Count: return TimelineItem::tr("so many marks at one place");
    case TimelineSymbol::Notch: return TimelineItem::tr("a notch: an interrupt on top");
    case TimelineSymbol::Fold: return TimelineItem::tr("folded: nothing of the module was on a CPU for so long");
    case TimelineSymbol::Marker: return TimelineItem::tr("A and B: the ends of the range whose sums stand above");
    case TimelineSymbol::Note: return TimelineItem::tr("a note");
    }
    return {};
}

}  // namespace

QVariantList TimelineItem::symbols() const {
    QVariantList list;
    if (!stage_)
        return list;
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter nowhere(&nothing);
    TimelineSymbols symbols;
    TimelinePainter(*this, nowhere, &symbols).paint();
    const QRectF room(0, 0, width(), height());
    for (const TimelineSymbol &symbol : std::as_const(symbols))
        if (const QRectF seen = symbol.place.intersected(room); !seen.isEmpty())
            list << QVariantMap{{QStringLiteral("text"), wordsOf(symbol.kind)}, {QStringLiteral("place"), seen}};
    return list;
}

}  // namespace wqlab
