// ids.h: names for things that can be selected, as QML passes them around: "work:4294967297".
// Numbers of 64 bits do not survive in QML's doubles, so they travel as text.
#pragma once
#include <QString>

#include "session/selection.h"

namespace wqlab {

QString idOf(Selection::Kind kind, qint64 key);
inline QString idOfWork(const MachineState &s, WorkId work) {
    return idOf(Selection::Work, qint64(s.works[std::size_t(work)].key(work)));
}

// cwqPool: the number under which the stage keeps a cwq, where pools have theirs; before 2.6.36 a
// workqueue's list and thread of a CPU stand where a pool stands later.
inline constexpr int cwqPool(CwqId id) { return 1 << 24 | id; }

struct Id {
    Selection::Kind kind = Selection::None;
    qint64 key = 0;
};
// parseId: kind None when text is no id.
Id parseId(const QString &text);

// slot of a work's key, or -1 when that life of the memory is over.
WorkId workOfKey(const MachineState &s, qint64 key);

inline QString toQString(Text t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }
inline QString toQString(const std::string &s) { return QString::fromStdString(s); }

}  // namespace wqlab
