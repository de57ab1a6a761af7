#include "share/outcome.h"

namespace wqlab {

namespace {
QString text(Text t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }
}  // namespace

QStringList outcome(const Recording &recording) {
    QStringList came, log, end;
    for (const TraceEvent &e : recording.events()) {
        switch (e.type) {
        case Event::workqueue_execute_start: came << QStringLiteral("%1 %2").arg(e.addr(0), 0, 16).arg(e.cpu); break;
        case Event::wq_execute:
            if (e.num(2)) came << QStringLiteral("%1 %2").arg(e.addr(0), 0, 16).arg(e.cpu);
            break;
        case Event::console: log << text(e.text(0)); break;
        case Event::wq_oops: came << QStringLiteral("oops ") + text(e.text(0)); break;
        case Event::wq_found: came << text(e.text(1)); break;
        case Event::wq_end: end << QString::number(e.num(0)) << text(e.text(1)); break;
        default: break;
        }
    }
    return came + log + end;
}

}  // namespace wqlab
