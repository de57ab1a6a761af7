#include "window_fixture.h"

#include <QQmlComponent>
#include <QRegularExpression>
#include <QSignalSpy>

namespace wqlab {
namespace {

// A test that is started by hand needs no display either.
const bool prepared = [] {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    // What students write is kept there; not in the home of whoever runs the tests.
    static const QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    return true;
}();

void collect(QQuickItem *item, QList<QQuickItem *> *all) {
    if (!item->isVisible())
        return;
    all->append(item);
    for (QQuickItem *child : item->childItems())
        collect(child, all);
}

}  // namespace

QList<QQuickItem *> visibleTree(QQuickItem *item) {
    QList<QQuickItem *> all;
    collect(item, &all);
    return all;
}

bool everyLesson() { return qEnvironmentVariableIsSet("WQLAB_ALL_LESSONS"); }

QStringList lessonsToTry(int every) {
    if (everyLesson())
        every = 1;
    Workspace workspace(QStringLiteral("/nonexistent/progress.ini"));
    QStringList keys;
    for (const TrackRow &track : workspace.course()->rows())
        for (int i = 0; i < track.lessons->rowCount(); i += every)
            keys << track.lessons->rows()[i].key;
    return keys;
}

QString typeOf(const QObject *object) {
    static const QRegularExpression suffix(QStringLiteral("_QML(TYPE)?_\\d+(_QML_\\d+)?$"));
    return QString::fromLatin1(object->metaObject()->className())
        .remove(QStringLiteral("wqlab::"))
        .remove(suffix);
}

WindowFixture::WindowFixture(QSize size, bool motion)
    : workspace_(folder_.filePath(QStringLiteral("progress.ini"))) {
    Q_ASSERT(prepared);
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine_);
    component.setData("import QtQml\nimport Wqlab\nQtObject { property QtObject theme: Theme }",
                      QUrl());
    const std::unique_ptr<QObject> holder(component.create());
    theme_ = holder ? holder->property("theme").value<QObject *>() : nullptr;
    if (!theme_)
        qFatal("no theme: %s", qPrintable(component.errorString()));
    theme_->setProperty("still", !motion);
    engine_.setInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(&workspace_)},
                                  {QStringLiteral("fillScreen"), false},
                                  {QStringLiteral("width"), size.width()},
                                  {QStringLiteral("height"), size.height()}});
    engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Wqlab/Main.qml")));
    window_ = engine_.rootObjects().isEmpty()
                  ? nullptr
                  : qobject_cast<QQuickWindow *>(engine_.rootObjects().first());
    if (!window_)
        qFatal("no window");
    window_->requestActivate();
    (void)QTest::qWaitForWindowActive(window_);
}

WindowFixture::~WindowFixture() = default;

bool WindowFixture::open(const QString &what) {
    Session &session = *stage().session();
    workspace_.open(what);
    (void)QTest::qWaitFor(
        [&session] {
            return session.status() == Session::Ready || session.status() == Session::Failed;
        },
        20000);
    settle();
    return session.status() == Session::Ready;
}

void WindowFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window_, key, modifiers);
    QCoreApplication::processEvents();
}

void WindowFixture::keys(const QString &characters) {
    for (const QChar c : characters)
        QTest::keyClick(window_, c.toLatin1());
    QCoreApplication::processEvents();
}

PillBoard *WindowFixture::board() { return window_->findChild<PillBoard *>(); }

void WindowFixture::settle() {
    // One round for what was put off, one frame for the layouts, then pills to their slots.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    window_->grabWindow();
    for (PillBoard *board : window_->findChildren<PillBoard *>())
        board->settle();
    QCoreApplication::processEvents();
    window_->grabWindow();
}

void WindowFixture::click(QQuickItem *item) {
    const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(window_, Qt::LeftButton, Qt::NoModifier, middle.toPoint());
    QCoreApplication::processEvents();
}

QList<QQuickItem *> WindowFixture::items(const QString &type) {
    QList<QQuickItem *> found;
    for (QQuickItem *item : visibleTree(window_->contentItem()))
        if (typeOf(item) == type)
            found.append(item);
    return found;
}

QQuickItem *WindowFixture::withText(const QString &text) {
    for (QQuickItem *item : visibleTree(window_->contentItem()))
        if (item->property("text").toString() == text)
            return item;
    return nullptr;
}

QQuickItem *WindowFixture::button(const QString &text) {
    for (QQuickItem *item : visibleTree(window_->contentItem()))
        if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == text)
            return item;
    return nullptr;
}

}  // namespace wqlab
