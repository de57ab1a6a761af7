// code_keys.h: what the keys of an editor of C do in its text.
#pragma once
#include <QKeyEvent>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include "models/editor.h"

namespace wqlab {

// CodeKeys: Tab and Return indent, a closing brace stands under its block, Ctrl+S saves; the window's own keys wait
// while one types.
class CodeKeys : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wqlab::Editor *editor MEMBER editor_ NOTIFY changed FINAL REQUIRED)
    // area: the TextArea that has the keyboard.
    Q_PROPERTY(QQuickItem *area READ area WRITE setArea NOTIFY changed FINAL REQUIRED)

public:
    using QObject::QObject;
    QQuickItem *area() const { return area_; }
    void setArea(QQuickItem *area);
    bool eventFilter(QObject *target, QEvent *event) override;

signals:
    void changed();

private:
    // press: whether the key was for the editor, and the text needs it no more.
    bool press(const QKeyEvent &key);
    void insert(const QString &text);

    QPointer<Editor> editor_;
    QPointer<QQuickItem> area_;
};

}  // namespace wqlab
