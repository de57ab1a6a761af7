// scene_painter.h: a window's items once more, with a QPainter, for a drawing that stays sharp at any size.
#pragma once
#include <QPainter>
#include <QQuickWindow>

namespace wqlab {

// paintScene: rectangles, text and painted items of the window, as they stand now.
void paintScene(QQuickWindow &window, QPainter *painter);
// writeSvg: the same as a file. Empty when it was written, else one sentence.
QString writeSvg(QQuickWindow &window, const QString &file);

}  // namespace wqlab
