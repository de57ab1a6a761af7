#include "board/focus_cycle.h"

#include <QQuickItem>

namespace wqlab {

void FocusCycle::step(int by) {
    QList<QQuickItem *> seen;
    int at = -1;
    for (const QVariant &pane : std::as_const(panes_)) {
        auto *item = pane.value<QQuickItem *>();
        if (!item || !item->isVisible())
            continue;
        if (item->hasActiveFocus())
            at = int(seen.size());
        seen << item;
    }
    if (seen.isEmpty())
        return;
    const int count = int(seen.size()), outside = by > 0 ? 0 : count - 1;
    seen[at < 0 ? outside : (at + by + count) % count]->forceActiveFocus(Qt::ShortcutFocusReason);
}

}  // namespace wqlab
