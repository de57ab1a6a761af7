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
// grey; of works at home also Idle with a thin outline, and Gone crossed out.
enum Kind { OnCpu, Asleep, Ready, Queued, Inactive, Barrier, Idle, Gone };
Q_ENUM_NS(Kind)

// Identity: what tells a work from the others without its name: one of seven colours, and marks for
// who sees no colour. Colours of like lightness differ in the number of notches near the left end;
// the second seven works have dots.
struct Identity {
    int colour = -1;  // index into the seven, -1: no work of the module
    int notches = 0;
    bool dots = false;
};
// identityOf: of the work that appeared as number index, counted from 0; -1 for anything else.
Identity identityOf(int index);

// Style: what a form is painted with.
struct Style {
    Kind kind = Queued;
    QColor identity;  // the work's colour
    QColor ground;  // behind outlines and hatches
    QColor ink;  // border of solid forms, notches of others
    QColor contour;  // thin line round outlines where the identity alone is too pale; or invalid
    int number = -1;  // of the work, for identityOf
    int bit = -1;  // 0 or 1: a box for a bit stands below the form, full when it is 1; -1: none
    qreal radius = 12;
    bool operator==(const Style &) const = default;
};

// paint: the form in rect, border inside it, above the bit's box if it has one.
void paint(QPainter &painter, const QRectF &rect, const Style &style);
// bitRect: where in rect the box of the bit is.
QRectF bitRect(const QRectF &rect);
// inkOn: black or white, whichever is read better on that colour.
QColor inkOn(const QColor &fill);
// luminance, contrast: as WCAG 2 defines them; contrast is 1 to 21.
qreal luminance(const QColor &colour);
qreal contrast(const QColor &a, const QColor &b);
// filled: whether text stands on the identity's colour rather than on the ground.
bool filled(Kind kind);

}  // namespace wqlab::form
