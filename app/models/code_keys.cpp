#include "models/code_keys.h"

#include "edit/indent.h"

namespace wqlab {
namespace {

bool saves(const QKeyEvent &key) { return key.key() == Qt::Key_S && key.modifiers() == Qt::ControlModifier; }

// moves: the cursor; in the window such a key goes through the run.
bool moves(const QKeyEvent &key) {
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Escape: return true;
    default: return false;
    }
}

}  // namespace

void CodeKeys::setArea(QQuickItem *area) {
    if (area == area_)
        return;
    if (area_)
        area_->removeEventFilter(this);
    area_ = area;
    if (area_)
        area_->installEventFilter(this);
    emit changed();
}

bool CodeKeys::eventFilter(QObject *, QEvent *event) {
    if (!editor_ || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return false;
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool taken = event->type() == QEvent::KeyPress ? press(key) : saves(key) || moves(key);
    if (taken)
        event->accept();
    return taken;
}

bool CodeKeys::press(const QKeyEvent &key) {
    const QString text = area_->property("text").toString();
    const int at = area_->property("cursorPosition").toInt();
    if (saves(key))
        editor_->save();
    else if (key.key() == Qt::Key_Tab && key.modifiers() == Qt::NoModifier)
        insert(QStringLiteral("\t"));
    else if (key.key() == Qt::Key_Return && key.modifiers() == Qt::NoModifier)
        insert(u'\n' + indent_behind(text, at));
    else {
        if (key.text() == u"}" && closes_block(text, at))
            QMetaObject::invokeMethod(area_, "remove", Q_ARG(int, at - 1), Q_ARG(int, at));
        return false;
    }
    return true;
}

void CodeKeys::insert(const QString &text) {
    QMetaObject::invokeMethod(area_, "insert", Q_ARG(int, area_->property("cursorPosition").toInt()),
                              Q_ARG(QString, text));
}

}  // namespace wqlab
