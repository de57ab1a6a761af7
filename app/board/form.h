// form.h: the state of a thing as a shape. Colour says which work it is, never its state.
#pragma once
#include <QColor>
#include <QObject>
#include <QPainter>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace wqlab::form {
Q_NAMESPACE
QML_NAMED_ELEMENT(Form)

// Kind: OnCpu solid, Asleep hatched, Ready and Queued outlined, Inactive dashed, Barrier square and
// grey.
enum Kind { OnCpu, Asleep, Ready, Queued, Inactive, Barrier };
Q_ENUM_NS(Kind)

// Style: what a form is painted with.
struct Style {
    Kind kind = Queued;
    QColor identity;  // the work's colour
    QColor ground;  // behind outlines and hatches
    QColor ink;  // border of solid and hatched forms
    bool patterned = false;  // the second round of identities: the colour again with dots
    qreal radius = 12;
};

// paint: the form in rect, border inside it.
void paint(QPainter &painter, const QRectF &rect, const Style &style);
// filled: whether text stands on the identity's colour rather than on the ground.
bool filled(Kind kind);

}  // namespace wqlab::form
