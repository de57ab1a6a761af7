// focus_cycle.h: the parts of the window that one key goes round.
#pragma once
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

class FocusCycle : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // panes: items, in their order.
    Q_PROPERTY(QVariantList panes MEMBER panes_ NOTIFY panesChanged FINAL)

public:
    using QObject::QObject;

public slots:
    // step: the keyboard to the next visible pane, or with by -1 to the one before; from outside to the first or the
    // last.
    void step(int by);

signals:
    void panesChanged();

private:
    QVariantList panes_;
};

}  // namespace wqlab
