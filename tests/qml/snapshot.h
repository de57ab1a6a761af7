// snapshot.h: everything that a stage shows, as text that can be compared.
#pragma once
#include <QQuickWindow>
#include <QString>

#include "board/pill_item.h"
#include "models/stage.h"

namespace wqlab {

// snapshotOf: all rows of all models and the words; without what only counts visits, such as the
// keys of pills.
QString snapshotOf(Stage &stage);
// pillItems: the pills of a window, seen or not.
QList<PillItem *> pillItems(QQuickWindow &window);
// pillsOf: each pill of a window with its rectangle, once settled.
QString pillsOf(QQuickWindow &window);

}  // namespace wqlab
