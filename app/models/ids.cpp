#include "models/ids.h"

#include <QMetaEnum>

namespace wqlab {
namespace {

QMetaEnum kinds() { return QMetaEnum::fromType<Selection::Kind>(); }

}  // namespace

QString idOf(Selection::Kind kind, qint64 key) {
    if (kind == Selection::None)
        return {};
    return QString::fromLatin1(kinds().valueToKey(kind)).toLower() + u':' + QString::number(key);
}

Id parseId(const QString &text) {
    const qsizetype colon = text.indexOf(u':');
    for (int i = 0; colon > 0 && i < kinds().keyCount(); ++i) {
        if (text.left(colon).compare(QLatin1String(kinds().key(i)), Qt::CaseInsensitive) != 0)
            continue;
        bool ok = false;
        const qint64 key = text.mid(colon + 1).toLongLong(&ok);
        return ok ? Id{Selection::Kind(kinds().value(i)), key} : Id{};
    }
    return {};
}

WorkId workOfKey(const MachineState &s, qint64 key) {
    const WorkId id = WorkId(quint64(key) & 0xffffffffu);
    if (id < 0 || id >= WorkId(s.works.size()) || qint64(s.works[std::size_t(id)].key(id)) != key)
        return -1;
    return id;
}

}  // namespace wqlab
