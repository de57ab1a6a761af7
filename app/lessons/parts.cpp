#include "lessons/parts.h"

#include <QRegularExpression>

namespace wqlab {

namespace {

// part_names: in the order of Part.
const QStringList &part_names() {
    static const QStringList names{QStringLiteral("module"), QStringLiteral("callers"), QStringLiteral("workqueues"),
                                   QStringLiteral("cpus"),   QStringLiteral("pools"),   QStringLiteral("timeline"),
                                   QStringLiteral("code"),   QStringLiteral("inspector"), QStringLiteral("log"),
                                   QStringLiteral("events"), QStringLiteral("tasks")};
    return names;
}

}  // namespace

QString nameOf(Part part) { return part_names()[int(part)]; }

Parts Parts::all() {
    Parts parts;
    parts.parts_ = (1u << part_count) - 1;
    return parts;
}

bool Parts::add(const QString &word) {
    static const QRegularExpression numbered(QStringLiteral("^(cpu|pool) (\\d+)$"));
    if (word == QStringLiteral("all")) {
        add(all());
        return true;
    }
    if (const auto match = numbered.match(word); match.hasMatch()) {
        (match.captured(1) == QStringLiteral("cpu") ? cpus_ : pools_).insert(match.captured(2).toInt());
        return true;
    }
    const qsizetype at = part_names().indexOf(word);
    if (at >= 0) add(Part(at));
    return at >= 0;
}

Parts Parts::without(const Parts &others) const {
    Parts left = *this;
    left.parts_ &= ~others.parts_;
    return left;
}

void Parts::add(const Parts &others) {
    parts_ |= others.parts_;
    cpus_.insert(others.cpus_.begin(), others.cpus_.end());
    pools_.insert(others.pools_.begin(), others.pools_.end());
}

}  // namespace wqlab
