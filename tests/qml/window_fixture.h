// window_fixture.h: a window with a workspace of its own, driven as a person would.
#pragma once
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtTest>

#include "board/pill_board.h"
#include "models/workspace.h"

namespace wqlab {

class WindowFixture {
public:
    // size: of the window; motion: whether changes travel.
    explicit WindowFixture(QSize size = {1280, 800}, bool motion = false);
    ~WindowFixture();

    // open: a source, waiting until it is loaded or has failed. False when it has failed.
    bool open(const QString &what);
    // key: pressed and released in the window, with what follows from it.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void keys(const QString &characters);
    // settle: layouts done, pills at their places.
    void settle();
    // click: the middle of an item.
    void click(QQuickItem *item);

    Workspace &workspace() { return workspace_; }
    Stage &stage() { return *workspace_.stage(); }
    Playhead &playhead() { return *stage().playhead(); }
    QQuickWindow &window() { return *window_; }
    QObject *theme() { return theme_; }
    PillBoard *board();

    // items: visible items whose C++ or QML type is called so, "PlainButton", "Pill".
    QList<QQuickItem *> items(const QString &type);
    // withText: the first visible item with that property text, or null.
    QQuickItem *withText(const QString &text);
    // button: the same among buttons.
    QQuickItem *button(const QString &text);

private:
    QTemporaryDir folder_;
    Workspace workspace_;
    QQmlApplicationEngine engine_;
    QQuickWindow *window_ = nullptr;
    QObject *theme_ = nullptr;
};

// everyLesson: WQLAB_ALL_LESSONS is set: nothing is left out for the sake of time.
bool everyLesson();
// lessonsToTry: of each track the first lesson and then every nth, or every lesson.
QStringList lessonsToTry(int every);
// all: item and what is in it, visible ones only.
QList<QQuickItem *> visibleTree(QQuickItem *item);
// sceneRect: where it is in the window.
inline QRectF sceneRect(const QQuickItem *item) { return item->mapRectToScene({0, 0, item->width(), item->height()}); }
// typeOf: "Pill" of the class name "Pill_QMLTYPE_12".
QString typeOf(const QObject *object);

inline QString moduleFile(const char *name) {
    return QStringLiteral(WQLAB_MODULES "/") + QLatin1String(name);
}
inline QString traceFile(const char *name) {
    return QStringLiteral(WQLAB_TRACES "/") + QLatin1String(name);
}

}  // namespace wqlab
