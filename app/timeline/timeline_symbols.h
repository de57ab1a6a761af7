// timeline_symbols.h: what a painting of the timeline has on it, for whoever explains it.
#pragma once
#include <QRectF>
#include <QVector>

namespace wqlab {

struct TimelineSymbol {
    enum Kind { Name, Execution, Awake, Caller, Call, Queueing, Log, Oops, Count, Notch, Fold, Marker, Note };
    Kind kind;
    QRectF place;  // of the item
};
using TimelineSymbols = QVector<TimelineSymbol>;

}  // namespace wqlab
