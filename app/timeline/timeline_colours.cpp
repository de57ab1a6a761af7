#include "timeline/timeline_colours.h"

namespace wqlab {

TimelineColours coloursOf(const QVariantMap &map) {
    TimelineColours c;
    const auto colour = [&map](const char *key) {
        return map.value(QLatin1String(key)).value<QColor>();
    };
    c.ground = colour("ground");
    c.raised = colour("raised");
    c.line = colour("line");
    c.text = colour("text");
    c.dim = colour("dim");
    c.faint = colour("faint");
    c.accent = colour("accent");
    c.unplayed = colour("unplayed");
    for (const QVariant &identity : map.value(QStringLiteral("identities")).toList())
        c.identities.append(QColor(identity.toString()));
    c.sans = map.value(QStringLiteral("sans")).toString();
    c.mono = map.value(QStringLiteral("mono")).toString();
    c.size = map.value(QStringLiteral("size"), 12).toInt();
    return c;
}

}  // namespace wqlab
